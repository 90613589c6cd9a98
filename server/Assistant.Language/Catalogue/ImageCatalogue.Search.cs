namespace Assistant.Language.Catalogue;

public sealed partial class ImageCatalogue
{
    /// <summary>
    /// The images that a term means, best first. Each word of the term must fit, best where it is the image's own name or a
    /// word people use for it, then the beginning of a part of the name, then inside it, then in the purpose and what it
    /// brings, then with a slip of the finger; images that are kept up come before frozen ones, and equals keep the
    /// catalogue's order.
    /// </summary>
    public IReadOnlyList<ImageFacts> Search(string term, int limit = 20)
    {
        var words = WordsOf(term);
        return
        [
            .. searchable.Value.Select(candidate => (candidate.Image, Score: ScoreOf(candidate, words)))
                .Where(candidate => candidate.Score >= 0)
                .OrderBy(candidate => candidate.Image.Status is ImageStatus.Frozen)
                .ThenByDescending(candidate => candidate.Score)
                .Select(candidate => candidate.Image)
                .Take(limit),
        ];
    }

    static string[] WordsOf(string? term) =>
        term?.ToLowerInvariant().Split([' ', '\t', '/', ':', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];

    static int ScoreOf(Searchable image, string[] words)
    {
        var total = 0;
        foreach (var word in words)
        {
            var score = ScoreOf(image, word);
            if (score < 0) return -1;
            total += score;
        }
        return total;
    }

    static int ScoreOf(Searchable image, string word)
    {
        if (image.Meant.Contains(word)) return 100;
        if (image.Parts.Contains(word)) return 90;
        if (Begins(image.Parts, word) || Begins(image.Meant, word)) return 80;
        if (word.Length > 1 && image.Image.Name.Contains(word)) return 60;
        if (Begins(image.Purpose, word) || (word == "gpu" && image.Image.Gpu is not null)) return 50;
        if (Begins(image.Others, word)) return 30;
        if (image.Meant.Any(part => IsSlipOf(part, word))) return 25;
        return image.Parts.Concat(image.Meant).Any(part => IsSlipOf(part[..Math.Min(part.Length, word.Length)], word)) ? 20 : -1;
    }

    static bool Begins(string[] parts, string word) => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal));

    /// <summary>True when one letter is missing, added, changed or swapped with its neighbour; two in words of eight letters or more.</summary>
    static bool IsSlipOf(string part, string word) => word.Length switch
    {
        < 4 => false,
        < 8 => Distance(part, word) <= 1,
        _ => Distance(part, word) <= 2,
    };

    static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[left.Length, right.Length];
    }

    /// <summary>An image taken apart into the words that are searched.</summary>
    /// <param name="Meant">The last part of its name and what people call it.</param>
    /// <param name="Parts">The parts of all its names.</param>
    /// <param name="Others">The words of its family and of what it brings.</param>
    sealed record Searchable(ImageFacts Image, string[] Meant, string[] Parts, string[] Purpose, string[] Others)
    {
        public static Searchable Of(ImageFacts image) => new(
            image,
            [image.Name.Split('/')[^1], .. image.Words],
            [.. NamesOf(image).SelectMany(WordsOf).Distinct()],
            WordsOf(image.Purpose),
            [.. WordsOf(image.Family), .. WordsOf(image.Brings)]);
    }
}
