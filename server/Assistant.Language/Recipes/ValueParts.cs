using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes;

/// <summary>A piece of a value, by the places of its characters.</summary>
/// <param name="Part">Null for a field that nobody knows.</param>
/// <param name="Value">Where the value of a field begins, behind <c>=</c>; -1 for a field that has none. Elsewhere the start.</param>
public sealed record ValuePart(FormPart? Part, string Name, int Start, int Value, int End)
{
    public bool IsBareField => Value < 0;
}

/// <summary>Takes values apart where their form says, also such as are wrong or only begun.</summary>
static class ValueParts
{
    public static IReadOnlyList<ValuePart> Of(ValueForm form, string value, bool isTyping) => form.Split switch
    {
        ValueSplit.Ports => value.Contains('=') ? [] : Ports(form, value, isTyping),
        ValueSplit.Volume => Volume(form, value, isTyping),
        ValueSplit.Fields => Fields(form, value),
        _ => Sequence(form, value),
    };

    static List<ValuePart> Ports(ValueForm form, string value, bool isTyping)
    {
        List<ValuePart> parts = [];
        var slash = value.LastIndexOf('/');
        var end = slash < 0 ? value.Length : slash;
        var last = value.LastIndexOf(':', Math.Max(end - 1, 0));
        if (last < value.IndexOf(']')) last = -1;
        var middle = last <= 0 ? -1 : value.LastIndexOf(':', last - 1);
        if (last < 0) parts.Add(Piece(form, value.AsSpan(0, end).ContainsAny('.', '[') ? "IP" : isTyping && slash < 0 ? "HOST" : "CONTAINER", 0, end));
        else
        {
            if (middle >= 0) parts.Add(Piece(form, "IP", 0, middle));
            var isAddress = middle < 0 && value.AsSpan(0, last).ContainsAny('.', '[');
            parts.Add(Piece(form, isAddress ? "IP" : "HOST", middle + 1, last));
            parts.Add(Piece(form, isAddress && isTyping ? "HOST" : "CONTAINER", last + 1, end));
        }
        if (slash >= 0) parts.Add(Piece(form, "PROTOCOL", slash + 1, value.Length));
        return parts;
    }

    static List<ValuePart> Volume(ValueForm form, string value, bool isTyping)
    {
        List<int> ends = [];
        for (int at = 0, start = 0; at < value.Length; at++)
        {
            if (value[at] != ':' || (at - start == 1 && char.IsLetter(value[start]))) continue;
            ends.Add(at);
            start = at + 1;
        }
        ends.Add(value.Length);
        if (ends is [var only]) return [Piece(form, isTyping ? "SOURCE" : "TARGET", 0, only)];
        return [Piece(form, "SOURCE", 0, ends[0]), Piece(form, "TARGET", ends[0] + 1, ends[1]), .. ends.Count < 3 ? [] : Listed(form.Part("OPTIONS")!, value, ends[1] + 1)];
    }

    static List<ValuePart> Fields(ValueForm form, string value)
    {
        List<(int Start, int End)> fields = [];
        var (start, isQuoted) = (0, false);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '"') isQuoted = !isQuoted;
            else if (value[at] == ',' && !isQuoted) { fields.Add((start, at)); start = at + 1; }
        }
        fields.Add((start, value.Length));
        var type = fields.Select(field => value[field.Start..field.End]).FirstOrDefault(field => field.StartsWith("type=", StringComparison.Ordinal))?[5..];
        return [.. fields.Select(field => Field(form, type ?? "volume", value, field.Start, field.End))];
    }

    /// <summary>A field may stand in quotes, so that it can have commas.</summary>
    static ValuePart Field(ValueForm form, string type, string value, int start, int end)
    {
        if (start < end && value[start] == '"') start++;
        if (start < end && value[end - 1] == '"') end--;
        var equals = value.IndexOf('=', start, end - start);
        var key = value[start..(equals < 0 ? end : equals)].ToLowerInvariant();
        var part = equals >= 0 ? form.Part(key, type) : form.Parts.FirstOrDefault(part => part.Bare && part.IsNamed(key)) ?? form.Parts.FirstOrDefault(part => part.Bare && !char.IsLower(part.Name[0]));
        return new(part, part?.Name ?? key, start, equals < 0 ? -1 : equals + 1, end);
    }

    static List<ValuePart> Sequence(ValueForm form, string value)
    {
        var separators = Separators(form);
        List<ValuePart> parts = [];
        for (int at = 0, part = 0; ;)
        {
            var left = separators.AsSpan(part);
            var found = value.AsSpan(at).IndexOfAny(left);
            if (found < 0) return [.. parts, .. form.Parts[part].List ? Listed(form.Parts[part], value, at) : [Last(form, parts, form.Parts[part].Name, value, at)]];
            parts.Add(Piece(form, form.Parts[part].Name, at, at + found));
            part += 1 + left.IndexOf(value[at + found]);
            at += found + 1;
        }
    }

    /// <summary>What it is may depend on the part in front, as behind <c>status=</c>.</summary>
    static ValuePart Last(ValueForm form, List<ValuePart> before, string name, string value, int start) =>
        new(form.Part(name, before is [.., var front] ? value[front.Start..front.End] : null), name, start, start, value.Length);

    /// <summary>The character in front of each part but the first.</summary>
    static string Separators(ValueForm form)
    {
        var (at, found) = (0, "");
        for (var i = 0; i < form.Parts.Count; i++)
        {
            at = form.Form.IndexOf(form.Parts[i].Name, at, StringComparison.Ordinal);
            if (at < 0) return found;
            if (i > 0) found += form.Form[at - 1];
            at += form.Parts[i].Name.Length;
        }
        return found;
    }

    static IEnumerable<ValuePart> Listed(FormPart part, string value, int start)
    {
        while (true)
        {
            var comma = value.IndexOf(',', start);
            yield return new(part, part.Name, start, start, comma < 0 ? value.Length : comma);
            if (comma < 0) yield break;
            start = comma + 1;
        }
    }

    static ValuePart Piece(ValueForm form, string name, int start, int end) => new(form.Part(name), name, start, start, end);
}
