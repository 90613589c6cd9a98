namespace Assistant.Language.Recipes;

/// <summary>A chunk of lines at its place in a document.</summary>
/// <param name="start">Where its first physical line begins.</param>
/// <param name="first">How many lines of the recipe stand above it.</param>
/// <param name="opensRegion">True for the first of a region, of which the lines above know nothing.</param>
/// <param name="depth">How many blocks of the shell are open in front of it.</param>
/// <param name="heading">The name of the heading above it; null when there is none.</param>
sealed class RecipePart(LineChunk chunk, int start, int first, bool opensRegion, int depth, string? heading)
{
    public LineChunk Chunk => chunk;

    public int Start => start;

    public int First => first;

    public bool OpensRegion => opensRegion;

    public int Depth => depth;

    public string? Heading => heading;

    /// <summary>Its lines once somebody has asked for them.</summary>
    public LinkedLines? Linked { get; set; }

    /// <summary>
    /// What <paramref name="find"/> makes of the lines themselves, found once and kept with them, also when edits elsewhere move them: so its
    /// offsets count from <see cref="Start"/>, and nothing that the lines above make of them belongs in it. There is one kept value of each type.
    /// </summary>
    public T Known<T>(Func<LineChunk, T> find) where T : class => chunk.Facts.Kept<T>() ?? chunk.Facts.Keep(find(chunk));

    /// <summary>The kept value of a type; null when there is none.</summary>
    public T? Kept<T>() where T : class => chunk.Facts.Kept<T>();

    /// <summary>Keeps a value in place of the earlier one of its type.</summary>
    public T Keep<T>(T value) where T : class => chunk.Facts.Keep(value);

    /// <summary>True when it is the same chunk at the same place.</summary>
    public bool StandsWhere(RecipePart other) => ReferenceEquals(chunk, other.Chunk) && start == other.Start && opensRegion == other.OpensRegion;
}
