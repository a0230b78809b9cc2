using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>A field or property marked with <see cref="InputAttribute"/>, read once per type.</summary>
internal sealed class InputMember
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Cache = new();

    private readonly InputAttribute attribute;
    private readonly string fullName;
    private readonly Func<object, object?> get;

    private InputMember(Type owner, MemberInfo member, InputAttribute attribute)
    {
        this.attribute = attribute;
        fullName = $"{owner.FullName}.{member.Name}";
        get = (member as FieldInfo ?? BackingField.ToRead((PropertyInfo)member)) is { } field ? field.GetValue : ((PropertyInfo)member).GetValue;
    }

    public string Name => attribute.Name;

    /// <summary>
    /// The members of the runtime type. A private field of a base class is not among them: reflection does not
    /// inherit it, and neither does the official SDK.
    /// </summary>
    public static ImmutableArray<InputMember> Of(Type type) => Cache.GetOrAdd(type, static owner =>
        [.. from member in owner.GetFields(Members).Cast<MemberInfo>().Concat(owner.GetProperties(Members))
            let attribute = member.GetCustomAttribute<InputAttribute>()
            where attribute is not null
            select new InputMember(owner, member, attribute)]);

    public object? Read(InputArgs args)
    {
        var value = get(args);
        return value switch
        {
            null when attribute.IsRequired => throw new ArgumentNullException(
                null, $"[Input] {fullName} is required but was not given a value"),
            null => null,
            _ when attribute.Json => new AsJson(value),
            _ => value,
        };
    }
}
