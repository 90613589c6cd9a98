namespace Assistant.Language.Text;

/// <summary>What was found out of one unchanging piece of a text: one kept value of each type.</summary>
sealed class KnownFacts
{
    // Close together and named by the type itself, because thousands of pieces are asked after each edit.
    (nint Type, object Value)[] facts = [];

    /// <summary>The kept value of a type; null when there is none yet.</summary>
    public T? Kept<T>() where T : class
    {
        var type = typeof(T).TypeHandle.Value;
        foreach (ref readonly var fact in facts.AsSpan())
            if (fact.Type == type) return (T)fact.Value;
        return null;
    }

    /// <summary>Keeps a value in place of the earlier one of its type. What one of two threads keeps at once may be lost, and is found again.</summary>
    public T Keep<T>(T value) where T : class
    {
        var type = typeof(T).TypeHandle.Value;
        foreach (ref var fact in facts.AsSpan())
        {
            if (fact.Type != type) continue;
            fact.Value = value;
            return value;
        }
        facts = [.. facts, (type, value)];
        return value;
    }
}
