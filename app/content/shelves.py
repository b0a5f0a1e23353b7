"""Which file holds which part of the catalogue, and which ids must exist elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shelf:
    """A TOML file's top-level key and the field of `Catalogue` it fills."""

    file: str
    key: str
    field: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that must be an id on another shelf; `path` ending in `@` means the keys of a table."""

    field: str
    path: str
    target: str


SHELVES = (
    Shelf("introductions.toml", "introduction", "introductions"),
    Shelf("sources.toml", "law_check", "law_check"),
    Shelf("sources.toml", "source", "sources"),
    Shelf("terms.toml", "term", "terms"),
    Shelf("company.toml", "nace_section", "nace_sections"),
    Shelf("company.toml", "welfare_domain", "welfare_domains"),
    Shelf("reference_values.toml", "reference_value", "reference_values"),
    Shelf("lights.toml", "light_texts", "light_texts"),
    Shelf("lights.toml", "company_input", "company_inputs"),
    Shelf("lights.toml", "count_table", "count_tables"),
    Shelf("lights.toml", "overall_rule", "overall_rule"),
    Shelf("lights.toml", "trend_rule", "trend_rule"),
    Shelf("indicators.toml", "indicator", "indicators"),
    Shelf("example_firms.toml", "example_firm", "example_firms"),
    Shelf("five_a.toml", "dimension", "dimensions"),
    Shelf("five_a.toml", "basic", "basics"),
    Shelf("factors.toml", "factor", "factors"),
    Shelf("factors.toml", "scales", "scales"),
    Shelf("factors.toml", "scoring", "scoring"),
    Shelf("factors.toml", "privacy_guard", "privacy_guard"),
    Shelf("measures.toml", "measure", "measures"),
    Shelf("legal_elements.toml", "legal_element", "legal_elements"),
    Shelf("deadlines.toml", "deadline", "deadlines"),
    Shelf("consultation.toml", "consultation_rule", "consultation_rules"),
    Shelf("consultation.toml", "participation_step", "participation_steps"),
    Shelf("phases.toml", "step", "steps"),
    Shelf("phases.toml", "phase", "phases"),
    Shelf("phases.toml", "success_factor", "success_factors"),
    Shelf("phases.toml", "why_it_pays", "why_it_pays"),
    Shelf("actors.toml", "requirements", "requirements"),
    Shelf("actors.toml", "group", "groups"),
    Shelf("actors.toml", "actor", "actors"),
    Shelf("methods.toml", "method_guide", "method_guide"),
    Shelf("documents.toml", "signatories", "signatories"),
    Shelf("documents.toml", "placeholder", "placeholders"),
    Shelf("documents.toml", "document", "documents"),
    Shelf("checklist.toml", "checklist_groups", "checklist_groups"),
    Shelf("checklist.toml", "checklist_answer", "checklist_answers"),
    Shelf("checklist.toml", "checklist_item", "checklist"),
    Shelf("evaluation.toml", "evaluation_principle", "evaluation_principles"),
    Shelf("evaluation.toml", "evaluation_element", "evaluation_elements"),
    Shelf("evaluation.toml", "evaluation_input", "evaluation_inputs"),
    Shelf("evaluation.toml", "action_decisions", "action_decisions"),
    Shelf("evaluation.toml", "kpi_how_to_choose", "kpi_how_to_choose"),
    Shelf("evaluation.toml", "kpi_kinds", "kpi_kinds"),
    Shelf("evaluation.toml", "kpi", "kpis"),
    Shelf("interventions.toml", "intervention_principle", "intervention_principles"),
    Shelf("interventions.toml", "intervention_levels", "intervention_levels"),
    Shelf("interventions.toml", "intervention_efforts", "intervention_efforts"),
    Shelf("interventions.toml", "intervention_speeds", "intervention_speeds"),
    Shelf("interventions.toml", "intervention_domain", "intervention_domains"),
    Shelf("cases.toml", "lesson_kinds", "lesson_kinds"),
    Shelf("cases.toml", "lesson_themes", "lesson_themes"),
    Shelf("cases.toml", "transferability", "transferability"),
    Shelf("cases.toml", "case", "cases"),
)

REFERENCES = (
    Reference("indicators", "related_factors", "factors"),
    Reference("indicators", "inputs.measure", "measures"),
    Reference("indicators", "thresholds.table", "count_tables"),
    Reference("example_firms", "values@", "indicators"),
    Reference("example_firms", "lights@", "indicators"),
    Reference("factors", "dimension", "dimensions"),
    Reference("measures", "dimension", "dimensions"),
    Reference("measures", "factors", "factors"),
    Reference("measures", "kpi", "indicators"),
    Reference("steps", "phases", "phases"),
    Reference("phases", "legal_steps", "steps"),
    Reference("phases", "documents", "documents"),
    Reference("documents", "signatures", "signatories"),
    Reference("actors", "required", "requirements"),
    Reference("actors", "roles@", "steps"),
    Reference("checklist", "phase", "phases"),
    Reference("checklist", "group", "checklist_groups"),
    Reference("kpis", "kind", "kpi_kinds"),
    Reference("intervention_domains", "themes.dimensions", "dimensions"),
    Reference("intervention_domains", "themes.ideas.level", "intervention_levels"),
    Reference("intervention_domains", "themes.ideas.effort", "intervention_efforts"),
    Reference("intervention_domains", "themes.ideas.speed", "intervention_speeds"),
    Reference("cases", "lessons.kind", "lesson_kinds"),
    Reference("cases", "lessons.themes", "lesson_themes"),
    Reference("cases", "lessons.fits", "transferability"),
    Reference("cases", "lessons.steps", "steps"),
)
