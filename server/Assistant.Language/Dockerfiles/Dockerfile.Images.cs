using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    /// <summary>The images that FROM, <c>COPY --from=</c> and <c>RUN --mount=from=</c> name, as written; the names of stages are left out.</summary>
    public ImmutableArray<Word> Images => field.IsDefault ? field = [.. ReadImages()] : field;

    /// <summary>
    /// The images that one instruction names, with the defaults of arguments filled in where that makes them certain; stages and
    /// <c>scratch</c> are left out.
    /// </summary>
    internal IEnumerable<(TextSpan Span, string Name)> ImagesOf(Instruction instruction) => instruction.Kind == InstructionKind.From
        ? BaseOf(instruction) is { } name ? [(instruction.Arguments[0].Span, name)] : []
        : from word in SourceImages(instruction) where !int.TryParse(word.Value, out _) && StageNamed(word.Value) is null select (word.Span, word.Value);

    string? BaseOf(Instruction from)
    {
        if (from.Unplaced.IsEmpty || from.Unplaced[0].Value == "scratch") return null;
        if (StageAt(from.FullSpan.Start) is not { } stage || stage.From.FullSpan != from.FullSpan || BaseStageOf(stage) is not null) return null;
        return GlobalArguments.Resolve(this, from.Unplaced[0]);
    }

    /// <summary>
    /// The word at the cursor where an image or a stage may be named: in FROM, <c>COPY --from=</c> and
    /// <c>RUN --mount=from=</c>, also under ONBUILD. Empty when nothing is typed yet; null where no image can stand.
    /// </summary>
    public TextSpan? ImageAt(int offset)
    {
        if (PartAt(offset) is not Instruction part) return null;
        var instruction = part.Trigger ?? part;
        return instruction.Kind switch
        {
            InstructionKind.From => BaseAt(instruction, offset),
            InstructionKind.Copy => SourceImages(instruction).Select(word => word.Span).FirstOrNull(span => span.Touches(offset)),
            InstructionKind.Run => SourceImages(instruction).Select(word => word.Span).FirstOrNull(span => span.Touches(offset)),
            _ => null,
        };
    }

    IEnumerable<Word> ReadImages()
    {
        var stages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var instruction in Instructions)
        {
            var part = instruction.Trigger ?? instruction;
            foreach (var word in part.Kind == InstructionKind.From ? part.Arguments.Take(1) : SourceImages(part))
                if (!stages.Contains(word.Value)) yield return word;
            if (part is { Kind: InstructionKind.From, Arguments: [_, _, var name] }) stages.Add(name.Value);
        }
    }

    /// <summary>What the <c>--from=</c> of a COPY and the <c>from=</c> of each mount of a RUN name.</summary>
    internal static IEnumerable<Word> SourceImages(Instruction instruction) =>
        NamesSources(instruction) ? instruction.Known(ReadSources).Words.Select(word => word.Moved(instruction.FullSpan.Start)) : [];

    /// <summary>True when <see cref="SourceImages"/> is worth a look.</summary>
    internal static bool NamesSources(Instruction instruction) => instruction.HasFlags && instruction.Kind switch
    {
        InstructionKind.Copy => instruction.HasFlag("from"),
        InstructionKind.Run => instruction.HasFlag("mount"),
        _ => false,
    };

    static Sources ReadSources(Instruction instruction) => new([.. instruction.Flags.SelectMany(flag => (instruction.Kind, flag) switch
    {
        (InstructionKind.Copy, { Name: "from", Value: { } value }) => [value],
        (InstructionKind.Run, { Name: "mount" }) => MountField.Of(instruction, flag).Where(field => field.Key == "from" && field.Value is not null).Select(field => field.Value!.Value),
        _ => Enumerable.Empty<Word>(),
    }).Select(word => word.Moved(-instruction.FullSpan.Start))]);

    sealed record Sources(ImmutableArray<Word> Words);

    TextSpan? BaseAt(Instruction from, int offset)
    {
        var before = from.Flags.Length > 0 ? from.Flags[^1].Span.End : from.Keyword.Span.End;
        if (offset <= before) return null;
        if (from.Arguments.IsEmpty || offset < from.Arguments[0].Span.Start) return char.IsWhiteSpace(Text[offset - 1]) ? new(offset, 0) : null;
        var image = from.Arguments[0];
        return image.Span.Touches(offset) && !image.Value.StartsWith('-') ? image.Span : null;
    }
}

static class SpanSearch
{
    internal static TextSpan? FirstOrNull(this IEnumerable<TextSpan> spans, Func<TextSpan, bool> matches)
    {
        foreach (var span in spans)
        {
            if (matches(span)) return span;
        }
        return null;
    }
}
