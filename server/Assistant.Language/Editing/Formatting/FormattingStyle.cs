namespace Assistant.Language.Editing.Formatting;

/// <summary>How the person wants blanks to look.</summary>
/// <param name="TabSize">How many blanks an indent has; 1 to 16 count.</param>
/// <param name="InsertSpaces">False to indent with a tab.</param>
public sealed record FormattingStyle(int TabSize = 4, bool InsertSpaces = true)
{
    const int WidestIndent = 16;

    /// <summary>Whether blanks at the ends of lines are taken away.</summary>
    public bool TrimsTrailingBlanks { get; init; } = true;

    /// <summary>Whether the last line gets a line break when it has none.</summary>
    public bool InsertsFinalNewline { get; init; }

    /// <summary>Whether empty lines at the end of the file are taken away.</summary>
    public bool TrimsFinalNewlines { get; init; }

    /// <summary>One indent.</summary>
    public string Indent => InsertSpaces ? new(' ', Math.Clamp(TabSize, 1, WidestIndent)) : "\t";
}
