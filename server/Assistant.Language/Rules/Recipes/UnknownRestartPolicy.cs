using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class UnknownRestartPolicy
{
    public static readonly Rule Rule = CommandRule.Of("DC007", "The engine knows no such restart or update policy", Severity.Error, """
        The client passes any word on to the engine, which then refuses to make the container. The policies are `no`, `always`,
        `unless-stopped` and `on-failure`, the last perhaps with a number of attempts: `on-failure:3`.
        A service has `--restart-condition` with `none`, `on-failure` or `any`, and policies of updates: `stop-first` or
        `start-first`, and `pause`, `continue` or `rollback` when one fails.

        Bad:

        ```sh
        docker run -d --restart never redis
        docker service create --restart-condition always redis
        ```

        Good:

        ```sh
        docker run -d --restart no redis
        docker service create --restart-condition any redis
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) => command.Name is "service create" or "service update" ? OfService(command) :
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

    /// <summary>The engine takes these words as they are written alone.</summary>
    static IEnumerable<Finding> OfService(DockerCommand command)
    {
        foreach (var written in WrittenFlag.In(command))
        {
            if (ServicePolicies(written.Key) is not { } policies || written.Value == "" || policies.Contains(written.Value)) continue;
            var message = $"The engine knows no {written.Flag.Spec!.Long} {written.Value}: use {string.Join(", ", policies[..^1])} or {policies[^1]}.";
            yield return MeantOfService(written.Value, policies) is { } meant ? Rule.At(written.Word.Span, message, written.ChangeTo(meant)) : Rule.At(written.Word.Span, message);
        }
    }

    static string[]? ServicePolicies(string key) => key switch
    {
        "restart-condition" => ["none", "on-failure", "any"],
        "update-order" or "rollback-order" => ["stop-first", "start-first"],
        "update-failure-action" or "rollback-failure-action" => ["pause", "continue", "rollback"],
        _ => null,
    };

    static string? MeantOfService(string word, string[] policies) =>
        word is "always" or "unless-stopped" && policies.Contains("any") ? "any"
        : word is "no" or "never" && policies.Contains("none") ? "none"
        : NearestName.Of(word.ToLowerInvariant(), policies);

    static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "never" or "none" or "false" or "off" => "no",
        "yes" or "true" or "on" => "always",
        var other => NearestName.Of(other, RestartPolicy.Names),
    };
}
