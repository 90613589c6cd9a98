using Assistant.Language.Recipes;
using Assistant.Language.Yaml;

namespace Assistant.Language.Conversions;

/// <summary>The check of a service. Docker's flag takes a line for a shell, so that a program with its words is written as one.</summary>
static class RecipeHealth
{
    public static void Add(ComposeServiceEntry service, ComposeServices file, RecipeFlags flags)
    {
        if (service.Keys["healthcheck"] is not YamlMap check) return;
        var test = check["test"];
        var words = test is YamlList list ? list.Values.Select(value => value.Scalar ?? "").ToList() : test?.Scalar is { } line ? ["CMD-SHELL", line] : [];
        var isOff = (check["disable"] is { } disable && RecipeFlags.IsOn(disable)) || words is ["NONE", ..];
        if (isOff)
        {
            flags.AddSwitch("--no-healthcheck", new YamlText("true"));
            return;
        }
        flags.Add("--health-cmd", words switch
        {
            ["CMD-SHELL", .. var shell] => string.Join(' ', shell),
            ["CMD", .. var program] => string.Join(' ', program.Select(word => Marks.Has(word) ? word : Shell.Quoted(word))),
            _ => null,
        });
        foreach (var (flag, key) in ComposeHealth.Times) flags.Add("--" + flag, check[key]?.Scalar);
        flags.Add("--health-retries", check["retries"]?.Scalar);
        foreach (var (key, _) in check.Members)
            if (key is not ("test" or "disable" or "retries") && ComposeHealth.Times.All(time => time.Key != key)) file.Losses.Add(service.Name, $"healthcheck: {key}.");
    }
}
