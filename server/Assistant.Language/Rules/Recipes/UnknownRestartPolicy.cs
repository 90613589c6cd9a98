using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnknownRestartPolicy
{
    public static readonly Rule Rule = CommandRule.Of("DC007", "The engine knows no such restart policy", Severity.Error, """
        The client passes any word on to the engine, which then refuses to make the container. The policies are `no`, `always`,
        `unless-stopped` and `on-failure`, the last perhaps with a number of attempts: `on-failure:3`.

        Bad:

        ```sh
        docker run -d --restart never redis
        ```

        Good:

        ```sh
        docker run -d --restart no redis
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        where written.Key == "restart" && command.Name is "run" or "create" or "update"
        let policy = RestartPolicy.Parse(written.Value)
        where policy is { Ok: true, Value.Name: not "" }
        let finding = Problem(written, policy.Value!)
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written, RestartPolicy policy)
    {
        if (!RestartPolicy.Names.Contains(policy.Name))
        {
            var message = $"The engine knows no restart policy {policy.Name}: use no, always, unless-stopped or on-failure.";
            return Meant(policy.Name) is { } meant ? Rule.At(written.Span(policy.Name), message, written.ChangeTo(meant) with { Preferred = NearestName.Of(policy.Name, RestartPolicy.Names) is null || NearestName.IsSure(policy.Name, meant, RestartPolicy.Names) }) : Rule.At(written.Span(policy.Name), message);
        }
        if (policy.MaximumRetryCount < 0)
            return Rule.At(written.Span(policy.MaximumRetryCount.ToString()), "The number of attempts cannot be negative.", written.ChangeTo(policy.Name));
        return policy.MaximumRetryCount != 0 && policy.Name != "on-failure"
            ? Rule.At(written.Span(policy.Name.Length, written.Value.Length - policy.Name.Length), $"A number of attempts goes with on-failure only, not with {policy.Name}.", written.ChangeTo(policy.Name))
            : null;
    }

    static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "never" or "none" or "false" or "off" => "no",
        "yes" or "true" or "on" => "always",
        var other => NearestName.Of(other, RestartPolicy.Names),
    };
}
