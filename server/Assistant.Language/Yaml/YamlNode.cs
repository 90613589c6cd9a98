namespace Assistant.Language.Yaml;

/// <summary>A value of a YAML document. <paramref name="Line"/> counts from 1; it is 0 for what was not read.</summary>
abstract record YamlNode(int Line)
{
    /// <summary>The text of a scalar; null for everything else and for <c>null</c> itself.</summary>
    public string? Scalar => this is YamlText { IsNull: false } text ? text.Text : null;

    /// <summary>The members of a list, or the value alone; nothing for <c>null</c>.</summary>
    public IEnumerable<YamlNode> Items => this switch
    {
        YamlList list => list.Values,
        YamlText { IsNull: true } => [],
        _ => [this],
    };
}

/// <summary>A scalar. A plain one may be a number, a switch or null to those who read it.</summary>
sealed record YamlText(string Text, bool IsPlain = false, int Line = 0) : YamlNode(Line)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

sealed record YamlList(List<YamlNode> Values, int Line = 0) : YamlNode(Line)
{
    /// <summary>True to be written in brackets on one line.</summary>
    public bool IsFlow { get; init; }

    public static YamlList Of(IEnumerable<string> texts, bool isFlow = false) => new([.. texts.Select(text => new YamlText(text))]) { IsFlow = isFlow };
}

/// <summary>Pairs in the order written.</summary>
sealed record YamlMap(int Line = 0) : YamlNode(Line)
{
    readonly Dictionary<string, YamlNode> byKey = [];

    public List<KeyValuePair<string, YamlNode>> Members { get; } = [];

    public YamlNode? this[string key] => byKey.GetValueOrDefault(key);

    /// <summary>False, and nothing is changed, when the key is there already.</summary>
    public bool Add(string key, YamlNode value)
    {
        if (!byKey.TryAdd(key, value)) return false;
        Members.Add(new(key, value));
        return true;
    }

    public void Add(string key, string value) => Add(key, new YamlText(value));

    /// <summary>A number or a switch, which is written without quotes.</summary>
    public void AddPlain(string key, string value) => Add(key, new YamlText(value, IsPlain: true));

    /// <summary>The map under the key, made when it is not there.</summary>
    public YamlMap Child(string key)
    {
        if (this[key] is YamlMap child) return child;
        var made = new YamlMap();
        Add(key, made);
        return made;
    }

    /// <summary>Appends to the list under the key, made when it is not there.</summary>
    public void Append(string key, YamlNode value)
    {
        if (this[key] is not YamlList list) Add(key, list = new([]));
        list.Values.Add(value);
    }
}
