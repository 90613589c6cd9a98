using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>A text in which the builder replaces variables, with the way from it to the file.</summary>
/// <param name="Owner">What it belongs to: the word, or the heredoc's body.</param>
/// <param name="SpanOf">The place in the file of a part of the text, given its start and length.</param>
public sealed record Expandable(string Text, TextSpan Owner, Func<int, int, TextSpan> SpanOf, char Escape, ExpansionOptions Options = ExpansionOptions.None)
{
    /// <summary>Every such text of an instruction in a stage. Those of a trigger are expanded in another build.</summary>
    public static IEnumerable<Expandable> In(Dockerfile file, Instruction instruction) =>
        Words(instruction).Select(word => Of(file, instruction, word)).Concat(Bodies(file, instruction));

    public static Expandable Of(Dockerfile file, Instruction instruction, Word word) =>
        new(word.Value, word.Span, (start, length) => instruction.SpanOf(word, start, length), file.Escape);

    static IEnumerable<Word> Words(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.Copy => instruction.Arguments.Where(word => !Heredoc.IsMarker(word.Value)).Concat(Flags(instruction, "chown", "chmod")),
        InstructionKind.Add => instruction.Arguments.Where(word => !Heredoc.IsMarker(word.Value)).Concat(Flags(instruction, "chown", "chmod", "checksum")),
        InstructionKind.Env or InstructionKind.Label =>
            instruction.Pairs.SelectMany(pair => pair.Value is { } value ? new[] { pair.Key, value } : [pair.Key]),
        InstructionKind.Arg => instruction.Pairs.Where(pair => pair.Value is not null).Select(pair => pair.Value!.Value),
        InstructionKind.Expose or InstructionKind.User or InstructionKind.Workdir or InstructionKind.Volume or InstructionKind.StopSignal => instruction.Arguments,
        InstructionKind.Run => instruction.Flags.Where(flag => flag.Name == "mount").SelectMany(mount => MountField.Of(instruction, mount))
            .Where(field => field.Key != "from" && field.Value is not null).Select(field => field.Value!.Value),
        _ => [],
    };

    static IEnumerable<Word> Flags(Instruction instruction, params string[] names) =>
        instruction.Flags.Where(flag => flag.Value is not null && names.Contains(flag.Name)).Select(flag => flag.Value!.Value);

    static IEnumerable<Expandable> Bodies(Dockerfile file, Instruction instruction) =>
        instruction.Kind is InstructionKind.Copy or InstructionKind.Add
            ? instruction.Heredocs.Where(heredoc => heredoc.Expands && heredoc.Terminator is not null).Select(heredoc => new Expandable(
                file.Text.ToString(heredoc.Body), heredoc.Body, (start, length) => new(heredoc.Body.Start + start, length), '\\', ExpansionOptions.PlainQuotes))
            : [];
}
