using System.Collections.Immutable;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--gpus</c>: <c>all</c>, a number, or fields <c>device=</c>, <c>count=</c>, <c>driver=</c>, <c>capabilities=</c>, <c>options=</c>.</summary>
/// <param name="Count">How many graphics cards; -1 for all.</param>
/// <param name="Devices">Null when none are named.</param>
public sealed record GpuRequest(
    string Driver, long Count, ImmutableArray<string>? Devices, ImmutableArray<string> Capabilities, ImmutableArray<KeyValuePair<string, string>> Options)
{
    public static Parsed<GpuRequest> Parse(string text)
    {
        var fields = CsvRecord.Parse(text);
        if (!fields.Ok) return new Refused(fields.Error);
        var request = new GpuRequest("", 0, null, ["gpu"], []);
        HashSet<string> seen = [];
        foreach (var field in fields.Value)
        {
            var (key, value) = KeyValue.Split(field);
            if (!seen.Add(key)) return new Refused($"gpu request key '{key}' can be specified only once");
            if (value is null) seen.Add("count");
            var read = value is null ? request.WithCount(key) : request.With(key, value, field);
            if (!read.Ok) return read;
            request = read.Value;
        }
        return seen.Contains("count") || request.Devices is not null ? request : request with { Count = 1 };
    }

    Parsed<GpuRequest> With(string key, string value, string field) => key switch
    {
        "driver" => this with { Driver = value },
        "count" => WithCount(value),
        "device" => this with { Devices = [.. value.Split(',')] },
        "capabilities" => this with { Capabilities = [.. value.Split(','), "gpu"] },
        "options" => WithOptions(value),
        _ => new Refused($"unexpected key '{key}' in '{field}'"),
    };

    Parsed<GpuRequest> WithCount(string text)
    {
        if (text == "all") return this with { Count = -1 };
        var digits = text is ['+' or '-', .. var rest] ? rest : text;
        return Whole.Decimal(digits, long.MaxValue) is { } count
            ? this with { Count = text.StartsWith('-') ? -count : count }
            : new Refused($"invalid count ({text}): value must be either \"all\" or an integer: invalid syntax");
    }

    Parsed<GpuRequest> WithOptions(string value)
    {
        var options = CsvRecord.Parse(value);
        return options.Ok
            ? this with { Options = [.. options.Value.Select(option => KeyValue.Split(option)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? ""))] }
            : new Refused($"failed to read gpu options: {options.Error}");
    }
}
