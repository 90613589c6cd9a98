using System.Text.Json;
using Assistant.Language;

namespace Assistant.Server;

/// <summary>How serious the findings of rules are: an object of codes with <c>off</c>, <c>hint</c>, <c>information</c>, <c>warning</c> or <c>error</c>. Other values are passed over.</summary>
sealed record RuleSettings(string Json)
{
    readonly Dictionary<string, Severity?> severities = Read(Json);

    public bool Equals(RuleSettings? other) => other?.Json == Json;

    public override int GetHashCode() => Json.GetHashCode();

    /// <summary>The finding as it is to be shown; null when its rule is off.</summary>
    public Finding? Set(Finding finding) =>
        !severities.TryGetValue(finding.Code, out var severity) ? finding
        : severity is { } set ? finding with { Severity = set }
        : null;

    static Dictionary<string, Severity?> Read(string json)
    {
        var read = new Dictionary<string, Severity?>();
        foreach (var rule in JsonElement.Parse(json).EnumerateObject())
        {
            if (rule.Value.ValueKind is not JsonValueKind.String) continue;
            switch (rule.Value.GetString())
            {
                case "off": read[rule.Name] = null; break;
                case "hint": read[rule.Name] = Severity.Hint; break;
                case "information": read[rule.Name] = Severity.Information; break;
                case "warning": read[rule.Name] = Severity.Warning; break;
                case "error": read[rule.Name] = Severity.Error; break;
            }
        }
        return read;
    }
}
