"""The parts pages are made of; each shows finished words and signals what the user did."""

from app.views.widgets.answer_field import Answer, AnswerField, CountField
from app.views.widgets.asking import DECIMAL, MONEY, WHOLE, Asking, NumberKind, Option, Options
from app.views.widgets.buttons import ActionButton, button
from app.views.widgets.choice_fields import ChoiceField, MultiChoiceField, YesNoField
from app.views.widgets.column import Callout, Card, Column
from app.views.widgets.date_field import DateField
from app.views.widgets.entry_list import Entry, EntryList, ListManners
from app.views.widgets.field import Field
from app.views.widgets.file_field import FileField
from app.views.widgets.flow_row import FlowRow
from app.views.widgets.light_badge import LightBadge, light_word
from app.views.widgets.number_field import NumberField
from app.views.widgets.picture_view import PictureView, figures
from app.views.widgets.progress_bar import ProgressBar
from app.views.widgets.quick_scale import QuickScale
from app.views.widgets.record_table import RecordTable, TableRow
from app.views.widgets.scale_field import ScaleField
from app.views.widgets.secret_field import SecretField
from app.views.widgets.select_field import SelectField
from app.views.widgets.task_item import TaskItem
from app.views.widgets.text_fields import LongTextField, TextField
from app.views.widgets.typography import BodyText, Heading, PlainLabel, tooltip, unmarked

__all__ = [
    "DECIMAL",
    "MONEY",
    "WHOLE",
    "ActionButton",
    "Answer",
    "AnswerField",
    "Asking",
    "BodyText",
    "Callout",
    "Card",
    "ChoiceField",
    "Column",
    "CountField",
    "DateField",
    "Entry",
    "EntryList",
    "Field",
    "FileField",
    "FlowRow",
    "Heading",
    "LightBadge",
    "ListManners",
    "LongTextField",
    "MultiChoiceField",
    "NumberField",
    "NumberKind",
    "Option",
    "Options",
    "PictureView",
    "PlainLabel",
    "ProgressBar",
    "QuickScale",
    "RecordTable",
    "ScaleField",
    "SecretField",
    "SelectField",
    "TableRow",
    "TaskItem",
    "TextField",
    "YesNoField",
    "button",
    "figures",
    "light_word",
    "tooltip",
    "unmarked",
]
