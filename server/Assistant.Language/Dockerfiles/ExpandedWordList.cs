using System.Collections.Immutable;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>Collects words; blanks part them unless they come quoted or escaped.</summary>
sealed class ExpandedWordList
{
    readonly ImmutableArray<ExpandedWord>.Builder words = ImmutableArray.CreateBuilder<ExpandedWord>();
    readonly StringBuilder word = new();
    int start;

    public void Add(string piece, int from)
    {
        if (word.Length == 0) start = from;
        word.Append(piece);
    }

    public void Add(char c, int from)
    {
        if (word.Length == 0) start = from;
        word.Append(c);
    }

    public void AddSplit(string piece, int from)
    {
        foreach (var c in piece) AddSplit(c, from);
    }

    public void AddSplit(char c, int from)
    {
        if (!char.IsWhiteSpace(c)) Add(c, from);
        else if (word.Length > 0) EndWord(from);
    }

    public ImmutableArray<ExpandedWord> Finish(int end)
    {
        if (word.Length > 0) EndWord(end);
        return words.DrainToImmutable();
    }

    void EndWord(int end)
    {
        words.Add(new(word.ToString(), start, end));
        word.Clear();
    }
}
