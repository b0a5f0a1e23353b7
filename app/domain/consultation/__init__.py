"""How a plan is discussed: the dated steps, the remarks and their answers, the priority risks of the
service.
"""
