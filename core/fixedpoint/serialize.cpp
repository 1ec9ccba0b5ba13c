// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serialize.h"

#include "softmax.h"

#include "snac/base/overloaded.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

namespace snac::fixedpoint {

namespace {

// Layout: 8 bytes integersMagic, then nothing but whole numbers, each zigzag (0, -1, 1, -2, ...) in groups of
// seven bits, the lowest first, the eighth bit set where another group follows: small weights take a byte.
// Formats are width, integer bits, sign, rounding, overflow; lists their length and their members; the
// network its input format and its list of operations, each with its place in the variant before it.
constexpr std::string_view integersMagic = "SNACINT1";

class WholeWriter
{
public:
    WholeWriter()
    {
        for (const char c : integersMagic) {
            m_bytes.push_back(static_cast<std::byte>(c));
        }
    }
    void whole(std::int64_t value)
    {
        auto rest = (static_cast<std::uint64_t>(value) << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0U);
        while (rest >= 0x80U) {
            m_bytes.push_back(static_cast<std::byte>((rest & 0x7FU) | 0x80U));
            rest >>= 7U;
        }
        m_bytes.push_back(static_cast<std::byte>(rest));
    }
    void list(const std::vector<std::int64_t>& values)
    {
        whole(static_cast<std::int64_t>(values.size()));
        std::ranges::for_each(values, [this](std::int64_t value) { whole(value); });
    }
    void format(const FixedFormat& format)
    {
        whole(format.width);
        whole(format.integer);
        whole(format.isSigned ? 1 : 0);
        whole(static_cast<std::int64_t>(format.rounding));
        whole(static_cast<std::int64_t>(format.overflow));
    }
    std::vector<std::byte> finish() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

/// Every read is checked; after the first that does not fit, all give 0 and good() is false.
class WholeReader
{
public:
    explicit WholeReader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
        for (const char c : integersMagic) {
            m_good = m_good && m_at < m_bytes.size() && m_bytes[m_at] == static_cast<std::byte>(c);
            ++m_at;
        }
    }
    std::int64_t whole()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_good && shift < 64U; shift += 7U) {
            m_good = m_at < m_bytes.size();
            const auto group = m_good ? std::to_integer<std::uint64_t>(m_bytes[m_at++]) : 0U;
            value |= (group & 0x7FU) << shift;
            if ((group & 0x80U) == 0) {
                return m_good
                           ? static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U)
                           : 0;
            }
        }
        m_good = false;
        return 0;
    }
    int within(std::int64_t least, std::int64_t most)
    {
        const std::int64_t value = whole();
        m_good = m_good && value >= least && value <= most;
        return m_good ? static_cast<int>(value) : 0;
    }
    int count() { return within(0, std::numeric_limits<std::int32_t>::max()); }
    std::vector<std::int64_t> list()
    {
        const std::int64_t size = whole();
        // A number takes a byte or more, so this bounds what is allocated.
        m_good = m_good && size >= 0 && static_cast<std::uint64_t>(size) <= m_bytes.size() - m_at;
        std::vector<std::int64_t> values(m_good ? static_cast<std::size_t>(size) : 0U);
        std::ranges::generate(values, [this] { return whole(); });
        return values;
    }
    FixedFormat format()
    {
        constexpr int bits = 1000; // more than any check lets pass
        FixedFormat format;
        format.width = within(-bits, bits);
        format.integer = within(-bits, bits);
        format.isSigned = within(0, 1) == 1;
        format.rounding = static_cast<Rounding>(within(0, static_cast<int>(Rounding::RndConv)));
        format.overflow = static_cast<Overflow>(within(0, static_cast<int>(Overflow::SatSym)));
        return format;
    }
    network::ActivationKind activation()
    {
        const auto name = list();
        std::string text;
        std::ranges::transform(name, std::back_inserter(text), [](std::int64_t c) { return char(c & 0x7F); });
        const auto kind = network::activationFromName(text);
        m_good = m_good && kind;
        return kind.value_or(network::ActivationKind::Linear);
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool finished() const { return m_good && m_at == m_bytes.size(); }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_good = true;
};

/// By its name: the numbers of an enumeration change.
void write(WholeWriter& writer, network::ActivationKind kind)
{
    const std::string_view name = network::activationName(kind);
    writer.list({name.begin(), name.end()});
}

void write(WholeWriter& writer, const Operation& operation)
{
    writer.whole(static_cast<std::int64_t>(operation.index()));
    std::visit(Overloaded{[&](const Dense& dense) {
                              writer.whole(dense.id.place);
                              writer.whole(dense.inputs);
                              writer.whole(dense.units);
                              writer.whole(dense.weightFraction);
                              writer.list(dense.weights);
                              writer.format(dense.bias);
                              writer.list(dense.biases);
                              writer.whole(dense.accumulator ? 1 : 0);
                              writer.format(dense.accumulator.value_or(FixedFormat{}));
                          },
                          [&](const Cast& cast) {
                              write(writer, cast.activation);
                              writer.whole(cast.slopeExponent);
                              writer.format(cast.output);
                          },
                          [&](const Table& table) {
                              write(writer, table.activation);
                              writer.list(table.entries);
                              writer.format(table.output);
                          },
                          [](const Argmax&) {},
                          [&](const Softmax& softmax) {
                              for (const FixedFormat* format :
                                   {&softmax.difference, &softmax.exponential, &softmax.total,
                                    &softmax.inverse, &softmax.probability}) {
                                  writer.format(*format);
                              }
                              writer.list(softmax.exponentials);
                              writer.list(softmax.inverses);
                          }},
               operation);
}

void read(WholeReader& reader, Dense& dense)
{
    dense.id.place = reader.within(-1, std::numeric_limits<std::int32_t>::max());
    dense.inputs = reader.count();
    dense.units = reader.count();
    dense.weightFraction = reader.within(-1000, 1000);
    dense.weights = reader.list();
    dense.bias = reader.format();
    dense.biases = reader.list();
    const bool accumulates = reader.within(0, 1) == 1;
    const FixedFormat accumulator = reader.format();
    dense.accumulator = accumulates ? std::optional(accumulator) : std::nullopt;
}

void read(WholeReader& reader, Cast& cast)
{
    cast.activation = reader.activation();
    cast.slopeExponent = reader.within(-1000, 1000);
    cast.output = reader.format();
}

void read(WholeReader& reader, Table& table)
{
    table.activation = reader.activation();
    table.entries = reader.list();
    table.output = reader.format();
}

void read(WholeReader& reader, Softmax& softmax)
{
    for (FixedFormat* format : {&softmax.difference, &softmax.exponential, &softmax.total, &softmax.inverse,
                                &softmax.probability}) {
        *format = reader.format();
    }
    softmax.exponentials = reader.list();
    softmax.inverses = reader.list();
}

Operation readOperation(WholeReader& reader)
{
    constexpr int last = static_cast<int>(std::variant_size_v<Operation>) - 1;
    const auto as = [&]<class Kind>(Kind kind) {
        read(reader, kind);
        return Operation(std::move(kind));
    };
    switch (reader.within(0, last)) {
    case 0:
        return as(Dense{});
    case 1:
        return as(Cast{});
    case 2:
        return as(Table{});
    case 4:
        return as(Softmax{});
    default:
        return Argmax{};
    }
}

// What the numbers in files stand for.
static_assert(std::is_same_v<std::variant_alternative_t<0, Operation>, Dense> &&
              std::is_same_v<std::variant_alternative_t<1, Operation>, Cast> &&
              std::is_same_v<std::variant_alternative_t<2, Operation>, Table> &&
              std::is_same_v<std::variant_alternative_t<3, Operation>, Argmax> &&
              std::is_same_v<std::variant_alternative_t<4, Operation>, Softmax> &&
              std::variant_size_v<Operation> == 5);
static_assert(static_cast<int>(Rounding::RndConv) == 6 && static_cast<int>(Overflow::SatSym) == 3);

} // namespace

std::vector<std::byte> serialize(const Network& network)
{
    WholeWriter writer;
    writer.format(network.input);
    writer.whole(static_cast<std::int64_t>(network.operations.size()));
    for (const Operation& operation : network.operations) {
        write(writer, operation);
    }
    return writer.finish();
}

Result<Network> deserialize(std::span<const std::byte> bytes)
{
    WholeReader reader(bytes);
    Network network;
    network.input = reader.format();
    const int operations = reader.count();
    for (int i = 0; i < operations && reader.good(); ++i) {
        network.operations.push_back(readOperation(reader));
    }
    if (!reader.finished()) {
        return fail("the stored integers are truncated, or of another kind");
    }
    SNAC_CHECK(check(network));
    return network;
}

} // namespace snac::fixedpoint
