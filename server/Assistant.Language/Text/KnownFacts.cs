namespace Assistant.Language.Text;

/// <summary>What was found out of one unchanging piece of a text: one kept value of each type.</summary>
sealed class KnownFacts
{
    KnownFact? first;

    /// <summary>The kept value of a type; null when there is none yet.</summary>
    public T? Kept<T>() where T : class
    {
        for (var fact = first; fact is not null; fact = fact.Next)
            if (fact.Value is T value) return value;
        return null;
    }

    /// <summary>Keeps a value in place of the earlier one of its type. Two threads that find the same at once only lose one of two equal values.</summary>
    public T Keep<T>(T value) where T : class
    {
        for (var fact = first; fact is not null; fact = fact.Next)
        {
            if (fact.Value is not T) continue;
            fact.Value = value;
            return value;
        }
        first = new(value, first);
        return value;
    }

    sealed class KnownFact(object value, KnownFact? next)
    {
        public object Value { get; set; } = value;

        public KnownFact? Next => next;
    }
}
