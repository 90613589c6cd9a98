using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Names;

/// <summary>
/// The variables, containers, volumes, networks and built images that a file names. The fences of a page are one file. Only the lines
/// that can say a name are looked at, and what a line says is kept with it.
/// </summary>
public sealed class RecipeNames(SourceText text, Recipe recipe)
{
    readonly MentionReader reader = new(text, readsOutput: recipe.Regions is [{ Kind: RegionKind.File }]);

    public static RecipeNames Of(Document document) => new(document.Text, document.Recipe);

    /// <summary>The name at the cursor; null when none is there.</summary>
    public Mention? At(int offset)
    {
        var line = LastUpTo(offset);
        return In(line, offset) ?? In(line + 1, offset);
    }

    /// <summary>Every place that says the name, in the order of the text.</summary>
    public IReadOnlyList<Mention> Of(NameKind kind, string name)
    {
        var (found, all, written) = (new List<Mention>(), text.ToString(), MentionReader.Written(kind, name));
        var (last, next) = (-1, all.IndexOf(written, StringComparison.Ordinal));
        for (var line = 0; line < recipe.Lines.Length; line++)
        {
            var isInFront = last >= 0 && last >= EndOf(line - 1);
            var isWritten = next >= 0 && next < StartOf(line + 1);
            while (next >= 0 && next < StartOf(line + 1)) (last, next) = (next, all.IndexOf(written, next + 1, StringComparison.Ordinal));
            if (!isWritten && !isInFront && !MayHide(recipe.Lines[line])) continue;
            foreach (var mention in Read(line))
                if (mention.Kind == kind && mention.Text == name) found.Add(mention);
        }
        found.Sort((one, other) => one.Span.Start - other.Span.Start);
        return found;
    }

    /// <summary>Every name of a kind that the file gives a meaning; of images those that it builds.</summary>
    public IReadOnlySet<string> Declared(NameKind kind) =>
        Enumerable.Range(0, recipe.Lines.Length).SelectMany(Read).Where(mention => mention.Kind == kind && mention.Role == MentionRole.Declaration).Select(mention => mention.Text).ToHashSet();

    /// <summary>
    /// Where a name has its meaning from: the last place above that gives it one, else the first below. A volume that is created somewhere
    /// has it from there, not from where it is mounted. Null when nothing in the file says what it is.
    /// </summary>
    public static TextSpan? Definition(IReadOnlyList<Mention> places, Mention mention)
    {
        var role = places.Any(place => place.Role == MentionRole.Declaration) ? MentionRole.Declaration : MentionRole.Mount;
        Mention? found = null;
        foreach (var place in places)
        {
            if (place.Role != role) continue;
            if (found is not null && (place.Span.Start > mention.Span.Start || role == MentionRole.Mount)) break;
            found = place;
        }
        return found?.Span;
    }

    Mention? In(int line, int offset)
    {
        if (line < 0 || line >= recipe.Lines.Length) return null;
        Mention? found = null;
        foreach (var mention in Read(line))
            if (mention.Span.Touches(offset) && (found is null || mention.Span.Length < found.Value.Span.Length)) found = mention;
        return found;
    }

    IEnumerable<Mention> Read(int line)
    {
        var place = recipe.Lines[line];
        foreach (var mention in place is AssignmentLine ? reader.Read(place, StartOf(line + 1)) : (place.Kept<Said>() ?? place.Keep(new Said(reader.Read(place, StartOf(line + 1))))).Mentions)
            yield return mention with { Span = mention.Span.Moved(place.Start) };
    }

    sealed record Said(ImmutableArray<Mention> Mentions);

    /// <summary>True for a line that may say a name without its letters in a row: where quotes or escapes part words.</summary>
    static bool MayHide(RecipeLine line) => line switch
    {
        CommandLine command => command.NotRun is not null || command.Unplaced.Words.Any(word => word.Parts.Length > 1 && word.IsLiteral),
        OtherLine => true,
        _ => false,
    };

    int EndOf(int line) => line < 0 ? 0 : recipe.Lines[line] is CommandLine command ? command.Extent.End : recipe.Lines[line].Span.End;

    int StartOf(int line) => line < recipe.Lines.Length ? recipe.Lines[line].Span.Start : text.Length;

    /// <summary>The last line that begins at the offset or before it; -1 when there is none.</summary>
    int LastUpTo(int offset)
    {
        var (low, high) = (0, recipe.Lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (recipe.Lines[middle].Span.Start <= offset) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }
}
