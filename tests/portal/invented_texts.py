"""The words of the invented record: who speaks in it, and what its documents say."""

BOARD = "Velmar Water Board"
MINISTRY = "Dorsk Ministry of Rivers"
COMMISSION = "River Commission"
POST, GAZETTE = "The Lowland Post", "Evening Gazette"

BOARD_TEXT = """Kestrel Lock: the facts in brief

On the night of 3 March 1987 the gates at Kestrel Lock were shut for nine hours. At least 140 people
lost their homes in the lower villages, and 31 were injured.

"No warning was given before the gates were shut, and 140 families stood in the water," said
Ilse Marn, a spokeswoman of the Board, on 5 March.

The Board relies on the Tarn Convention of 1961 and on Resolution 12 (1979) of the River Commission.
"""
MINISTRY_TEXT = """Statement on the events at Kestrel Lock

The gates were shut on 4 March 1987 after a written warning. No more than 90 people were displaced.
It is denied that anyone was injured. Dozens of boats were moored.

Under Resolution 12 (1979) every lock may be closed in an emergency.
"""
COMMISSION_TEXT = """# Kestrel Lock: report of the inquiry

## Figures

Between 120 and 150 people were displaced. Some 30 were injured, a figure later raised to 34.

Village\tDisplaced\tInjured
Upper Sedge\t52\t12
Lower Sedge\t71\t22
All villages\t124\t34

## Chronology

- 1961: the Tarn Convention is signed at Oldmere.
- early March 1987: the gates are shut.
- around 1990: the lock is rebuilt, it is thought.
- 198X: first complaints are heard.
- since 1992: joint patrols.

## Next steps

The Commission asked both sides to count again.
"""
WIRE = """More than 100 people were driven out by water when the gates of Kestrel Lock were shut,
the Water Board said on Thursday. "It rose within the hour," said Piet Aldous, a lock-keeper.
"""
POST_TEXT = f"Water rises at Kestrel Lock\n\n{WIRE}\nReporting by the Lowland Wire."
GAZETTE_TEXT = f"Families flee the water\n\n{WIRE}"
HOSTILE_TITLE = "<script>alert('title')</script> & \"more\""
HOSTILE_TEXT = """<script>alert('text')</script>
<img src="https://elsewhere.example/x.png" onerror="alert(1)">

</p></article><h1>5 people were injured</h1> {{ 7 * 7 }} {% raw %} &lt;already&gt; ]]> -->
"""
FOREIGN_TEXT = "Les vannes furent fermées pendant la nuit.\n\nPersonne ne fut prévenu."
PARAGRAPHS = 900
