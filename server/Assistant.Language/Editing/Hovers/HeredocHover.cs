using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Tells of a heredoc, at its marker and at its end: who reads it, and whether variables are replaced in it.</summary>
static class HeredocHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Dockerfile?.PartAt(offset) is not Instruction outer) return null;
        var heredoc = outer.Heredocs.FirstOrDefault(one => one.Marker.Touches(offset) || one.Terminator?.Touches(offset) == true);
        if (heredoc is null) return null;
        var instruction = outer.Trigger ?? outer;
        var lines = document.Text.ToString(heredoc.Body);
        var count = lines.Count(c => c == '\n');
        var span = heredoc.Marker.Touches(offset) ? heredoc.Marker : heredoc.Terminator!.Value;
        return new(span, string.Join("\n\n", new[]
        {
            $"Heredoc `{heredoc.Name}`, {count} {(count == 1 ? "line" : "lines")}.",
            instruction.Kind == InstructionKind.Run ? Run(instruction, heredoc, lines) : File(instruction, heredoc),
            heredoc.StripsTabs ? "Tabs at the start of its lines are taken away." : "",
            heredoc.Terminator is null ? $"It has no end: a line with `{heredoc.Name}` alone is missing." : "",
        }.Where(text => text.Length > 0)));
    }

    static string Run(Instruction instruction, Heredoc heredoc, string lines)
    {
        if (instruction.Rest.Span == heredoc.Marker) return lines.StartsWith("#!")
            ? $"It is the script, run by the program that its first line names: `{lines[2..].Split('\n')[0].Trim()}`. The builder replaces nothing in it."
            : "It is the script, run by the shell, which also sees its variables; the builder replaces nothing in it.";
        var reader = heredoc.FileDescriptor == 0 ? "its standard input" : $"file descriptor {heredoc.FileDescriptor}";
        return heredoc.Expands
            ? $"The command reads it as {reader}. The shell replaces variables in it; with quotes around the name it would not."
            : $"The command reads it as {reader}. The name is quoted, so nothing in it is replaced.";
    }

    static string File(Instruction instruction, Heredoc heredoc)
    {
        var target = instruction.Arguments is [.., var last] && !Heredoc.IsMarker(last.Value) ? last.Value : "";
        var path = target.EndsWith('/') ? target + heredoc.Name : target;
        var becomes = path.Length > 0 ? $"It becomes the file `{path}`." : "It becomes a file.";
        return heredoc.Expands
            ? $"{becomes} The builder replaces variables in it; with quotes around the name it would not."
            : $"{becomes} The name is quoted, so nothing in it is replaced.";
    }
}
