"""The evidence of the programme Verdere Integratie op de Arbeidsmarkt, curated and traceable."""
