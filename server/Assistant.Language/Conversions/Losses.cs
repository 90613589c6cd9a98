using System.Collections.Immutable;

namespace Assistant.Language.Conversions;

/// <summary>What a conversion could not carry over, while it goes on: sentences, each once, in the order met.</summary>
/// <param name="marks">What stands in sentences for the expansions of a recipe; they are shown as they are written. Null when there are none.</param>
sealed class Losses(Marks? marks = null)
{
    readonly List<string> sentences = [];
    readonly HashSet<string> seen = [];

    public ImmutableArray<string> All => [.. sentences];

    /// <param name="of">The block or service that it is about.</param>
    public void Add(string of, string sentence) => Add($"{of}: {sentence}");

    public void Add(string sentence)
    {
        // A message is one line, whatever a file has for a name.
        var written = marks is null ? sentence : marks.Write(sentence, letters => letters, part => part.Text);
        var line = string.Concat(written.Select(letter => char.IsControl(letter) ? ' ' : letter));
        if (seen.Add(line)) sentences.Add(line);
    }
}
