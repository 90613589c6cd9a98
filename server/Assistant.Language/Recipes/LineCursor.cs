using System.Collections.Immutable;

namespace Assistant.Language.Recipes;

/// <summary>Goes down the lines of some chunks.</summary>
/// <param name="Chunk">The place of the chunk that it stands in.</param>
/// <param name="Index">The place of the line in the chunk.</param>
/// <param name="PhysicalLine">That the line begins with, counted from the first of the chunks.</param>
readonly record struct LineCursor(ImmutableArray<LineChunk> Chunks, int Chunk, int Index, int PhysicalLine)
{
    /// <summary>Null at the end.</summary>
    public LineSyntax? Line => Chunk < Chunks.Length ? Chunks[Chunk].Lines[Index] : null;

    public LineCursor Next() => Index + 1 < Chunks[Chunk].Lines.Length
        ? this with { Index = Index + 1, PhysicalLine = PhysicalLine + Line!.LineCount }
        : new(Chunks, Chunk + 1, 0, PhysicalLine + Line!.LineCount);

    /// <summary>The next line from a physical line on.</summary>
    public LineCursor From(int physicalLine)
    {
        var cursor = this;
        while (cursor.Line is not null && cursor.PhysicalLine < physicalLine)
        {
            var chunk = cursor.Chunks[cursor.Chunk];
            cursor = cursor.Index == 0 && cursor.PhysicalLine + chunk.LineCount <= physicalLine ? new(Chunks, cursor.Chunk + 1, 0, cursor.PhysicalLine + chunk.LineCount) : cursor.Next();
        }
        return cursor;
    }
}
