"""A firm through ten years: two five-year plans, ten yearly plans, ten evaluations, by commands alone."""
