"""Pictures drawn once, for the page and for the screen: a spec becomes a reportlab drawing or an SVG."""

from app.presenters.pictures import Bars, Board, HeatMap, LightStrip, Picture, Radar, Trend
from app.reports.charts.bars import draw_bars
from app.reports.charts.board import draw_board
from app.reports.charts.heat_map import draw_heat_map
from app.reports.charts.lights import draw_strip, draw_trend
from app.reports.charts.pen import Sketch
from app.reports.charts.radar import draw_radar
from app.reports.charts.vector import light_svg, svg_of
from app.reports.look import Look, Scheme, look

__all__ = ["drawing", "light_svg", "svg"]


def drawing(spec: Picture, sheet: Look) -> Sketch:
    """The picture as shapes, 480 points wide and as high as it needs; nothing in it is clipped."""
    match spec:
        case Radar():
            return draw_radar(spec, sheet)
        case HeatMap():
            return draw_heat_map(spec, sheet)
        case Board():
            return draw_board(spec, sheet)
        case Trend():
            return draw_trend(spec, sheet)
        case Bars():
            return draw_bars(spec, sheet)
        case LightStrip():
            return draw_strip(spec, sheet)


def svg(spec: Picture, scheme: Scheme = "light") -> bytes:
    """The same picture for the window, as UTF-8 SVG that Qt draws as reportlab does."""
    return svg_of(drawing(spec, look(scheme)))
