using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>
/// A Dockerfile as the builder reads it. Reading never fails: whatever is wrong stands in the tree as it was written.
/// </summary>
public sealed partial class Dockerfile
{
    Dockerfile(SourceText text, ImmutableArray<Part> parts, char escape) => (Text, Parts, Escape) = (text, parts, escape);

    ImmutableArray<Instruction>[]? byKind;

    public SourceText Text { get; }

    /// <summary>Everything in the file, in order and without gaps.</summary>
    public ImmutableArray<Part> Parts { get; }

    /// <summary>The character that continues lines: a backslash, or a backtick after <c># escape=`</c>.</summary>
    public char Escape { get; }

    /// <summary>What the engine tells of the images it has; null when it was not asked.</summary>
    public ILocalImages? LocalImages { get; private init; }

    /// <summary>The images that are known where the file is.</summary>
    public ImageCatalogue Catalogue { get; private init; } = ImageCatalogue.BuiltIn;

    internal Dockerfile With(ILocalImages? images, ImageCatalogue catalogue) => new(Text, Parts, Escape) { LocalImages = images, Catalogue = catalogue };

    public ImmutableArray<Instruction> Instructions => field.IsDefault ? field = [.. Parts.OfType<Instruction>()] : field;

    /// <summary>All instructions of one kind, in the order of the file.</summary>
    public ImmutableArray<Instruction> InstructionsOf(InstructionKind kind)
    {
        if (byKind is null)
        {
            var lists = new ImmutableArray<Instruction>.Builder?[Enum.GetValues<InstructionKind>().Length];
            foreach (var instruction in Instructions) (lists[(int)instruction.Kind] ??= ImmutableArray.CreateBuilder<Instruction>()).Add(instruction);
            byKind = Array.ConvertAll(lists, list => list?.DrainToImmutable() ?? []);
        }
        return byKind[(int)kind];
    }

    public IEnumerable<Directive> Directives => Parts.TakeWhile(part => part is Directive).Cast<Directive>();

    public static Dockerfile Parse(SourceText text)
    {
        var reader = new PartReader(text, 0, '\\', mayHaveDirectives: true);
        var parts = ImmutableArray.CreateBuilder<Part>();
        while (!reader.AtEnd) parts.Add(reader.Next());
        return new(text, parts.DrainToImmutable(), reader.Escape);
    }

    /// <summary>The part whose lines hold the offset; null only in an empty file and on the empty line at its end.</summary>
    public Part? PartAt(int offset)
    {
        var (low, high) = (0, Parts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Parts[middle].FullSpan;
            if (span.Contains(offset)) return Parts[middle];
            if (offset < span.Start) high = middle - 1;
            else low = middle + 1;
        }
        return Parts.Length > 0 && offset == Text.Length && GoesOn(Parts[^1]) ? Parts[^1] : null;
    }

    /// <summary>The parts of which a line is in the span, in order.</summary>
    public IEnumerable<Part> PartsIn(TextSpan span)
    {
        var (low, high) = (0, Parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Parts[middle].FullSpan.End < span.Start) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < Parts.Length && Parts[i].FullSpan.Start <= span.End; i++) yield return Parts[i];
    }

    /// <summary>The comments that describe an instruction: those since the instruction above, from the last empty comment on.</summary>
    public IReadOnlyList<Comment> CommentsAbove(Instruction instruction)
    {
        var comments = new List<Comment>();
        for (var i = IndexOfPart(instruction.FullSpan.Start) - 1; i >= 0 && Parts[i] is not (Instruction or Directive); i--)
        {
            if (Parts[i] is Comment { Text: "" }) break;
            if (Parts[i] is Comment comment) comments.Insert(0, comment);
        }
        return comments;
    }

    /// <summary>True when what is typed at the end of the file belongs to its last part.</summary>
    bool GoesOn(Part last) => last is Instruction { IsOpen: true } || Text[last.FullSpan.End - 1] != '\n';
}
