"""The words of the demonstration paper: the engine's labels, and French for some of the Dutch."""

from app.presenters.paper import PaperLabels

LABELS = {
    "nl": PaperLabels("Pagina {page} van {pages}", "Inhoud", "vervolg", "Link in dit document"),
    "fr": PaperLabels("Page {page} sur {pages}", "Table des matières", "suite", "Lien dans ce document"),
}

_FR = {
    "Globaal preventieplan": "Plan global de prévention",
    "Psychosociale risico’s 2026–2030": "Risques psychosociaux 2026–2030",
    "Bakkerij De Gouden Aar bv": "Boulangerie L’Épi d’Or srl",
    "Ontwerp 3 · vingerafdruk 4f2a 91c0": "Projet 3 · empreinte 4f2a 91c0",
    "Catalogus 2026.1": "Catalogue 2026.1",
    "22 november 2026": "22 novembre 2026",
    "Arbeidsorganisatie": "Organisation du travail",
    "Arbeidsinhoud": "Contenu du travail",
    "Arbeidsvoorwaarden": "Conditions de travail",
    "Arbeidsomstandigheden": "Conditions de vie au travail",
    "Arbeidsrelaties": "Relations interpersonnelles",
    "Samenvatting": "Résumé",
    "Knipperlichten": "Signaux d’alerte",
    "Wat we vonden": "Ce que nous avons constaté",
    "Maatregelen": "Mesures",
    "Groen": "Vert",
    "Oranje": "Orange",
    "Rood": "Rouge",
    "Onbekend": "Inconnu",
}


def french(text: str) -> str:
    return _FR.get(text, text)
