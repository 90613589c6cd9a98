using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Dockerfiles.Names;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Decides whether a new name would be valid and would keep its meaning and that of all others.</summary>
static partial class NewName
{
    /// <summary>One sentence that says why the name cannot be taken; null when it can.</summary>
    /// <param name="places">Where the name to replace stands.</param>
    public static string? Fault(Dockerfile file, Name name, IReadOnlyList<Occurrence> places, string newName) => name.Kind switch
    {
        _ when newName == name.Text => null,
        NameKind.Stage => StageFault(file, name, newName),
        NameKind.Variable => VariableFault(file, name, places, newName),
        _ => HeredocFault(file, places, newName),
    };

    static string? StageFault(Dockerfile file, Name name, string newName)
    {
        if (!StagePattern().IsMatch(newName)) return $"'{newName}' is no name for a stage: it begins with a small letter, then come small letters, digits, '-', '_' and '.'.";
        if (newName is "scratch" or "context") return $"A stage cannot be called {newName}, because the builder means something else by it.";
        if (newName.Equals(name.Text, StringComparison.OrdinalIgnoreCase)) return null;
        if (file.StageNamed(newName) is { } other) return $"Stage {other.Index} is called {newName} already, in line {Line(file, other.From.Span)}.";
        foreach (var image in file.Images)
            if (image.Value.Equals(newName, StringComparison.OrdinalIgnoreCase)) return $"{newName} is the image in line {Line(file, image.Span)}, which would then mean the stage.";
        return null;
    }

    static string? VariableFault(Dockerfile file, Name name, IReadOnlyList<Occurrence> places, string newName)
    {
        if (!VariableName.IsValid(newName)) return $"'{newName}' is no name for a variable: it is made of letters, digits and '_', and does not begin with a digit.";
        if (PlatformArguments.UsualValue(newName) is not null) return $"The builder itself sets {newName}.";
        var stages = places.Select(place => StageOf(file, place)).ToHashSet();
        foreach (var other in file.Names.All)
        {
            if (other.Name.Kind == NameKind.Variable && other.Name != name && other.Name.Text == newName && stages.Contains(StageOf(file, other)))
                return $"There is a variable {newName} already, in line {Line(file, other.Span)}.";
        }
        return null;
    }

    /// <summary>The index of the stage whose variables are looked up; -1 for FROM and what stands before it, which see only the global arguments.</summary>
    static int StageOf(Dockerfile file, Occurrence place) =>
        file.StageAt(place.Span.Start) is { } stage && !stage.From.FullSpan.Contains(place.Span.Start) ? stage.Index : -1;

    static string? HeredocFault(Dockerfile file, IReadOnlyList<Occurrence> places, string newName)
    {
        if (!HeredocPattern().IsMatch(newName)) return $"'{newName}' is no name for a heredoc: it is one word of letters, digits, '_', '-' and '.'.";
        var instruction = (Instruction)file.PartAt(places[0].Span.Start)!;
        if (instruction.Heredocs.FirstOrDefault(heredoc => heredoc.Terminator?.Start == places[^1].Span.Start) is not { } renamed) return null;
        for (var line = file.Text.LineAt(renamed.Body.Start); line < file.Text.LineAt(places[^1].Span.Start); line++)
        {
            var text = file.Text.AsSpan(file.Text.Line(line)).TrimEnd('\r');
            if (text.TrimStart(renamed.StripsTabs ? "\t" : "").SequenceEqual(newName)) return $"Line {line + 1} of the heredoc is {newName} and would end it.";
        }
        return null;
    }

    static int Line(Dockerfile file, TextSpan span) => file.Text.LineAt(span.Start) + 1;

    [GeneratedRegex(@"^[a-z][a-z0-9\-_.]*\z")]
    private static partial Regex StagePattern();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.\-]*\z")]
    private static partial Regex HeredocPattern();
}
