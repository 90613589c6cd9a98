using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>What the last build of a Dockerfile told of its instructions. It holds for each of them until that one is edited.</summary>
public sealed record LastBuild
{
    public static LastBuild None { get; } = new();

    /// <summary>Where the build stopped; null when it did not, or said nothing of the place.</summary>
    public BuildFailure? Failure { get; init; }

    /// <summary>The instructions that added files, in the order of the build.</summary>
    public ImmutableArray<BuiltLayer> Layers { get; init; } = [];
}

/// <summary>A build that stopped at an instruction. <paramref name="Reason"/> is a sentence without its first capital and full stop.</summary>
public sealed record BuildFailure(InstructionMark Place, string Reason);

/// <summary>What an instruction added to the image, in bytes.</summary>
public sealed record BuiltLayer(InstructionMark Place, long Size);

/// <summary>An instruction by what is written there: found again wherever edits of the others have moved it.</summary>
/// <param name="Number">Counts from 0 among the instructions that are written the same.</param>
public sealed record InstructionMark(string Text, int Number)
{
    public static InstructionMark Of(Dockerfile file, Instruction instruction)
    {
        var text = file.Text.ToString(instruction.Span);
        return new(text, Like(file, text).TakeWhile(other => other.Span != instruction.Span).Count());
    }

    /// <summary>Null when the instruction was edited or removed since.</summary>
    public Instruction? In(Dockerfile file) => Like(file, Text).ElementAtOrDefault(Number);

    static IEnumerable<Instruction> Like(Dockerfile file, string text) =>
        file.Instructions.Where(instruction => file.Text.AsSpan(instruction.Span).SequenceEqual(text));
}
