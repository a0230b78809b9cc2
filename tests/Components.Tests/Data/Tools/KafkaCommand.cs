namespace Payments.Infra.Components.Tests.Data.Tools;

/// <summary>
/// Judges a command line of Kafka's tools as the tool does before it talks to a broker (AclCommand, ConfigCommand, TopicCommand and
/// StorageTool of apache/kafka).
/// </summary>
internal static class KafkaCommand
{
    private static readonly Dictionary<string, string[]> Valued = new(StringComparer.Ordinal)
    {
        ["kafka-acls.sh"] =
        [
            "bootstrap-server", "command-config", "allow-principal", "operation", "topic", "group", "transactional-id", "resource-pattern-type",
        ],
        ["kafka-topics.sh"] = ["bootstrap-server", "command-config", "topic", "partitions", "replication-factor"],
        ["kafka-configs.sh"] = ["bootstrap-server", "command-config", "entity-type", "entity-name", "add-config", "add-config-file"],
        ["kafka-storage.sh"] = ["cluster-id", "config", "add-scram"],
    };

    private static readonly Dictionary<string, string[]> Flags = new(StringComparer.Ordinal)
    {
        ["kafka-acls.sh"] = ["add", "remove", "list", "force"],
        ["kafka-topics.sh"] = ["create", "if-not-exists"],
        ["kafka-configs.sh"] = ["alter"],
        ["kafka-storage.sh"] = ["ignore-formatted", "standalone"],
    };

    /// <summary>Operations by kind of resource; all of them where none is named.</summary>
    private static readonly Dictionary<string, string[]> Operations = new(StringComparer.Ordinal)
    {
        ["topic"] = ["All", "Read", "Write", "Create", "Describe", "Delete", "Alter", "DescribeConfigs", "AlterConfigs"],
        ["group"] = ["All", "Read", "Describe", "Delete"],
        ["transactional-id"] = ["All", "Describe", "Write"],
    };

    /// <summary>What the tool says against a command; nothing when it takes it.</summary>
    /// <param name="words">Program and arguments, without the shell's quotes.</param>
    public static IEnumerable<string> ProblemsOf(params string[] words)
    {
        var tool = Path.GetFileName(words[0]);
        if (!Valued.TryGetValue(tool, out var valued))
        {
            return [$"{tool} is not known"];
        }

        var options = new List<(string Name, string Value)>();
        for (var at = 1; at < words.Length; at++)
        {
            var name = words[at].StartsWith("--", StringComparison.Ordinal) ? words[at][2..] : "";
            if (Flags[tool].Contains(name))
            {
                options.Add((name, ""));
            }
            else if (valued.Contains(name) && at + 1 < words.Length && !words[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                options.Add((name, words[++at]));
            }
            else if (tool != "kafka-storage.sh" || words[at] != "format")
            {
                return [$"{words[at]} is no option, or has no value"];
            }
        }

        return tool switch
        {
            "kafka-acls.sh" => Connection(options).Concat(Acls(options)),
            "kafka-topics.sh" => Connection(options).Concat(One(options, "topic")),
            "kafka-configs.sh" => Connection(options).Concat([.. One(options, "entity-type"), .. One(options, "add-config", "add-config-file")]),
            _ => [.. One(options, "cluster-id"), .. One(options, "config"), .. One(options, "standalone")],
        };
    }

    private static IEnumerable<string> Connection(List<(string Name, string Value)> options) => One(options, "bootstrap-server");

    private static IEnumerable<string> One(List<(string Name, string Value)> options, params string[] names) =>
        options.Count(option => names.Contains(option.Name)) == 1 ? [] : [$"exactly one of {string.Join(", ", names)} must be there"];

    private static IEnumerable<string> Acls(List<(string Name, string Value)> options)
    {
        foreach (var problem in One(options, "add", "remove", "list"))
        {
            yield return problem;
        }

        var resources = options.Where(option => Operations.ContainsKey(option.Name)).ToList();
        if (resources.Count == 0 && !options.Contains(("list", "")))
        {
            yield return "You must provide at least one resource";
        }

        var operations = options.Where(option => option.Name == "operation").Select(option => option.Value).DefaultIfEmpty("All").ToList();
        if (options.Contains(("remove", "")) && resources.Count > 0 && operations.Contains("All"))
        {
            yield return "the operation All takes away only rights that were given as All";
        }

        foreach (var (resource, _) in resources.Where(resource => operations.Except(Operations[resource.Name]).Any()))
        {
            yield return $"{resource} only supports operations {string.Join(", ", Operations[resource])}";
        }

        var pattern = options.Where(option => option.Name == "resource-pattern-type").Select(option => option.Value).DefaultIfEmpty("literal").Single();
        if (options.Contains(("add", "")) && pattern is not ("literal" or "prefixed"))
        {
            yield return $"the pattern {pattern} is not valid when adding";
        }

        if (options.Contains(("add", "")) && !options.Exists(option => option.Name == "allow-principal"))
        {
            yield return "You must specify --allow-principal when trying to add";
        }
    }
}
