namespace Payments.Infra.Preview.Values;

/// <summary>A value of a resource as the engine holds it.</summary>
public abstract record PropertyValue
{
    /// <summary>No value.</summary>
    public static readonly PropertyValue Null = new NullValue();

    /// <summary>A value that is not known before the deployment.</summary>
    public static readonly PropertyValue Unknown = new UnknownValue();

    /// <summary>Whether an unknown is in it, at any depth.</summary>
    public bool ContainsUnknown => Any(value => value is UnknownValue);

    /// <summary>Whether a secret is in it, at any depth.</summary>
    public bool ContainsSecret => Any(value => value is SecretValue);

    /// <summary>The value as a secret; a secret stays as it is.</summary>
    public PropertyValue AsSecret() => this is SecretValue ? this : new SecretValue(this);

    /// <summary>The value without the secret wrapper around it.</summary>
    public PropertyValue Revealed() => this is SecretValue secret ? secret.Value.Revealed() : this;

    /// <summary>The values directly inside.</summary>
    public virtual IEnumerable<PropertyValue> Inner => [];

    /// <summary>Whether it holds of the value, or of one inside it, at any depth.</summary>
    internal bool Any(Func<PropertyValue, bool> predicate) => predicate(this) || Inner.Any(inner => inner.Any(predicate));

    /// <summary>No value.</summary>
    public sealed record NullValue : PropertyValue;

    /// <summary>A value that is not known before the deployment.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A truth value.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : PropertyValue;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc/>
        public override IEnumerable<PropertyValue> Inner => Items;

        /// <summary>Whether the items are equal, one by one.</summary>
        /// <param name="other">Another list.</param>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>An object.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, PropertyValue> Fields) : PropertyValue
    {
        /// <summary>An object without fields.</summary>
        public static readonly Map Empty = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

        /// <inheritdoc/>
        public override IEnumerable<PropertyValue> Inner => Fields.Values;

        /// <summary>Whether the fields are equal, one by one; a field that is null is as good as none.</summary>
        /// <param name="other">Another object.</param>
        public bool Equals(Map? other) => other is not null && (ReferenceEquals(this, other) || HaveEqualFields(Given(Fields), Given(other.Fields)));

        /// <inheritdoc/>
        public override int GetHashCode() => Given(Fields).Count();

        /// <summary>The field, or null when there is none.</summary>
        /// <param name="key">Its name.</param>
        public PropertyValue? this[string key] => Fields.GetValueOrDefault(key);

        /// <summary>The object with a field set.</summary>
        /// <param name="key">Its name.</param>
        /// <param name="value">Its value.</param>
        public Map With(string key, PropertyValue value) => new(Fields.SetItem(key, value));

        /// <summary>The object without a field.</summary>
        /// <param name="key">Its name.</param>
        public Map Without(string key) => new(Fields.Remove(key));

        private static IEnumerable<KeyValuePair<string, PropertyValue>> Given(ImmutableSortedDictionary<string, PropertyValue> fields) =>
            fields.Where(field => field.Value is not NullValue);

        private static bool HaveEqualFields(
            IEnumerable<KeyValuePair<string, PropertyValue>> fields, IEnumerable<KeyValuePair<string, PropertyValue>> others)
        {
            using var other = others.GetEnumerator();
            return fields.All(field => other.MoveNext() && field.Key == other.Current.Key && field.Value.Equals(other.Current.Value)) && !other.MoveNext();
        }
    }

    /// <summary>A value that no output shows.</summary>
    public sealed record SecretValue(PropertyValue Value) : PropertyValue
    {
        /// <inheritdoc/>
        public override IEnumerable<PropertyValue> Inner => [Value];
    }

    /// <summary>A secret as a state file holds it, for whose key nobody was asked: it may be any value. It stands inside a secret.</summary>
    /// <param name="Encrypted">The encrypted text.</param>
    public sealed record Ciphertext(string Encrypted) : PropertyValue;

    /// <summary>A file or bundle of files.</summary>
    public sealed record Asset(bool IsArchive, Map Content) : PropertyValue
    {
        /// <inheritdoc/>
        public override IEnumerable<PropertyValue> Inner => [Content];

        /// <summary>Whether their bytes are the same, wherever they lie; without the hash of both, whether they are named alike.</summary>
        /// <param name="other">Another file or bundle.</param>
        public bool Equals(Asset? other) => other is not null && IsArchive == other.IsArchive
            && (Content["hash"] is { } hash && other.Content["hash"] is { } otherHash ? hash.Equals(otherHash) : Content.Equals(other.Content));

        /// <inheritdoc/>
        public override int GetHashCode() => IsArchive ? 1 : 0;
    }

    /// <summary>Another resource; the id is null for components, and unknown before the resource exists.</summary>
    public sealed record Reference(string Urn, PropertyValue? Id) : PropertyValue
    {
        /// <summary>Version of the package that it is of; empty, the default, where nobody says.</summary>
        public string PackageVersion { get; init; } = "";
    }
}
