"""Kennisbasis: what is and is not known, why not, and what the knowledge rests on."""

from via_dash.ui import knowledge_boards as boards
from via_dash.ui.controls import choose
from via_dash.ui.page import contents, opening
from via_dash.ui.tile import Part, tile, tiles
from via_dash.views import gaps, knowledge

frame = opening()
release = frame.release
parts = [
    Part(knowledge.studies(release), body=boards.studies),
    Part(knowledge.coverage(release), body=boards.coverage, legend=boards.COVERAGE_LEGEND),
    Part(knowledge.reports(release), body=boards.statements_table),
    Part(knowledge.separate_research(release), body=boards.statements_table),
]
contents(frame, [gaps.gap_map(release, ()), *(part.view for part in parts)])
choice = choose(frame, gaps.controls())
tile(frame, gaps.gap_map(release, choice), body=boards.gap_map, legend=boards.GAP_LEGEND)
tiles(frame, parts)
