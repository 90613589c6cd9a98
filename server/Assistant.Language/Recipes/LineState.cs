namespace Assistant.Language.Recipes;

/// <summary>What the lines above make of a line.</summary>
/// <param name="Heading">The name of the heading above; null when there is none.</param>
/// <param name="Variables">What they have assigned, the latest first.</param>
/// <param name="Depth">How many loops, conditions and functions of the shell are open.</param>
/// <param name="Comments">The comment lines right above, the nearest first.</param>
sealed record LineState(string? Heading, Assignments? Variables, int Depth, CommentRun? Comments)
{
    public static LineState AtStart { get; } = new(null, null, 0, null);

    public LineState WithoutComments => Comments is null ? this : this with { Comments = null };

    public LineState Behind(ShellBlock block)
    {
        var depth = Math.Max(Depth + block.Depth, 0);
        return depth == Depth ? WithoutComments : this with { Depth = depth, Comments = null };
    }
}

/// <summary>Comment lines that follow each other: a list that grows at its front.</summary>
sealed record CommentRun(string Text, CommentRun? Above)
{
    /// <summary>The lines from the top, joined by line breaks.</summary>
    public string All
    {
        get
        {
            if (Above is null) return Text;
            var lines = new List<string>();
            for (var run = this; run is not null; run = run.Above) lines.Add(run.Text);
            lines.Reverse();
            return string.Join('\n', lines);
        }
    }
}
