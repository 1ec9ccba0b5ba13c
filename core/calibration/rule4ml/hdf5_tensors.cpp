// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Section numbers are those of the HDF5 File Format Specification 2.0.
#include "tensor_file.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <set>

namespace snac::calibration {

namespace {

constexpr std::string_view signature("\x89HDF\r\n\x1a\n", 8);
constexpr int deepestGroup = 16;
constexpr std::size_t mostObjects = 20000;

// Kinds of header messages, IV.A.2.
constexpr std::uint64_t dataspaceMessage = 0x01;
constexpr std::uint64_t datatypeMessage = 0x03;
constexpr std::uint64_t layoutMessage = 0x08;
constexpr std::uint64_t continuationMessage = 0x10;
constexpr std::uint64_t symbolTableMessage = 0x11;

struct Message
{
    std::uint64_t kind = 0;
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

class Reader
{
public:
    Reader(std::string_view bytes, const std::string& file)
        : m_bytes(bytes)
        , m_place{file, 0, 0}
    {
    }

    Result<Tensors> read()
    {
        if (!m_bytes.starts_with(signature)) {
            return fail("this is not an HDF5 file", m_place);
        }
        // Superblock, II.A: version, sizes of offsets and lengths, base address, entry of the root group.
        if (number(8, 1) != 0 || number(13, 1) != 8 || number(14, 1) != 8 || number(24, 8) != 0) {
            return fail(
                "this HDF5 file has a newer or unusual layout; save the weights with Keras or with h5py's "
                "defaults",
                m_place);
        }
        if (auto good = object(number(64, 8), "", 0); !good) {
            return std::unexpected(good.error());
        }
        if (m_tensors.empty()) {
            return fail("the HDF5 file holds no arrays of 32-bit floats", m_place);
        }
        return std::move(m_tensors);
    }

private:
    /// Little-endian; outside of the file it is 0, and the file counts as damaged from then on.
    std::uint64_t number(std::uint64_t at, int size)
    {
        const auto length = static_cast<std::uint64_t>(size);
        if (at > m_bytes.size() || length > m_bytes.size() - at) {
            m_damaged = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (int i = size - 1; i >= 0; --i) {
            const auto index = static_cast<std::size_t>(at) + static_cast<std::size_t>(i);
            value = (value << 8) | static_cast<unsigned char>(m_bytes[index]);
        }
        return value;
    }

    /// Counts what was read of messages, nodes and entries. In an honest file they do not overlap, so that
    /// together they are no longer than it; a small file whose parts refer to each other again and again is
    /// damaged as soon as it costs more.
    bool spend(std::uint64_t size)
    {
        m_spent += size;
        m_damaged = m_damaged || m_spent > m_bytes.size();
        return !m_damaged;
    }

    [[nodiscard]] bool holds(std::uint64_t at, std::uint64_t size) const
    {
        return at <= m_bytes.size() && size <= m_bytes.size() - at;
    }

    [[nodiscard]] bool marked(std::uint64_t at, std::string_view mark) const
    {
        return holds(at, mark.size()) && m_bytes.substr(static_cast<std::size_t>(at), mark.size()) == mark;
    }

    [[nodiscard]] std::unexpected<Error> damaged(const std::string& name) const
    {
        return fail("damaged or truncated HDF5 file" + (name.empty() ? "" : ": '" + name.substr(0, 80) + "'"),
                    m_place);
    }

    Result<> object(std::uint64_t address, const std::string& name, int depth)
    {
        if (depth > deepestGroup || m_seen.size() > mostObjects) {
            return damaged(name);
        }
        if (!m_seen.insert(address).second) {
            return {}; // hard links may form circles: every object is read once
        }
        const auto messages = header(address, name);
        if (!messages) {
            return std::unexpected(messages.error());
        }
        for (const Message& message : *messages) {
            if (message.kind == symbolTableMessage) {
                return group(number(message.at, 8), number(message.at + 8, 8), name, depth);
            }
        }
        return dataset(*messages, name);
    }

    /// Version 1 object header, IV.A.1.a.
    Result<std::vector<Message>> header(std::uint64_t address, const std::string& name)
    {
        if (marked(address, "OHDR")) {
            return fail("'" + name +
                            "' is written in a newer HDF5 layout; save the weights with Keras or with h5py's "
                            "defaults",
                        m_place);
        }
        std::uint64_t count = number(address + 2, 2);
        if (number(address, 1) != 1 || m_damaged) {
            return damaged(name);
        }
        std::vector<std::pair<std::uint64_t, std::uint64_t>> blocks = {
            {address + 16, number(address + 8, 4)}};
        std::vector<Message> messages;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            auto [at, left] = blocks[block];
            if (!holds(at, left)) {
                return damaged(name);
            }
            while (left >= 8 && count > 0) {
                const Message message{number(at, 2), at + 8, number(at + 2, 2)};
                if (message.size > left - 8 || !spend(8)) {
                    return damaged(name);
                }
                if (message.kind == continuationMessage && message.size >= 16) {
                    blocks.emplace_back(number(message.at, 8), number(message.at + 8, 8));
                }
                messages.push_back(message);
                at += 8 + message.size;
                left -= 8 + message.size;
                --count;
            }
        }
        return m_damaged ? Result<std::vector<Message>>(damaged(name)) : messages;
    }

    /// Walks the B-tree of version 1, III.A.1, whose leaves are symbol table nodes, III.B; names lie in the
    /// local heap, III.D.
    Result<> group(std::uint64_t tree, std::uint64_t heap, const std::string& name, int depth)
    {
        const std::uint64_t names = number(heap + 24, 8);
        if (!marked(heap, "HEAP") || m_damaged) {
            return damaged(name);
        }
        std::vector<std::uint64_t> nodes = {tree};
        while (!nodes.empty()) {
            const std::uint64_t node = nodes.back();
            nodes.pop_back();
            if (m_seen.size() > mostObjects || !m_seen.insert(node).second) {
                return damaged(name);
            }
            if (marked(node, "TREE") && number(node + 4, 1) == 0) {
                const std::uint64_t entries = number(node + 6, 2);
                for (std::uint64_t i = 0; i < entries && spend(16); ++i) {
                    nodes.push_back(number(node + 32 + 16 * i, 8));
                }
            } else if (marked(node, "SNOD")) {
                if (auto good = symbols(node, names, name, depth); !good) {
                    return good;
                }
            } else {
                return damaged(name);
            }
        }
        return m_damaged ? Result<>(damaged(name)) : Result<>();
    }

    Result<> symbols(std::uint64_t node, std::uint64_t names, const std::string& name, int depth)
    {
        const std::uint64_t count = number(node + 6, 2);
        for (std::uint64_t i = 0; i < count; ++i) {
            if (!spend(40)) {
                return damaged(name);
            }
            const std::uint64_t entry = node + 8 + 40 * i;
            const auto child = text(names + number(entry, 8));
            const std::uint64_t address = number(entry + 8, 8);
            if (!child || m_damaged) {
                return damaged(name);
            }
            if (auto good = object(address, name.empty() ? *child : name + "/" + *child, depth + 1); !good) {
                return good;
            }
        }
        return {};
    }

    std::optional<std::string> text(std::uint64_t at) const
    {
        constexpr std::uint64_t longest = 256;
        if (at >= m_bytes.size()) {
            return std::nullopt;
        }
        const std::string_view rest = m_bytes.substr(static_cast<std::size_t>(at), longest);
        const auto end = rest.find('\0');
        return end == std::string_view::npos || end == 0 ? std::nullopt
                                                         : std::optional(std::string(rest.substr(0, end)));
    }

    /// Dataspace IV.A.2.b, datatype IV.A.2.d, layout IV.A.2.i.
    Result<> dataset(const std::vector<Message>& messages, const std::string& name)
    {
        std::optional<std::vector<int>> shape;
        bool isFloat = false;
        std::optional<std::uint64_t> start;
        std::uint64_t size = 0;
        for (const Message& message : messages) {
            if (message.kind == dataspaceMessage) {
                shape = shapeAt(message.at);
            } else if (message.kind == datatypeMessage) {
                isFloat = floatAt(message.at);
            } else if (message.kind == layoutMessage) {
                const std::uint64_t kind = number(message.at + 1, 1);
                if (number(message.at, 1) == 3 && kind == 1) { // contiguous
                    start = number(message.at + 2, 8);
                    size = number(message.at + 10, 8);
                } else if (number(message.at, 1) == 3 && kind == 0) { // compact
                    start = message.at + 4;
                    size = number(message.at + 2, 2);
                }
            }
        }
        if (m_damaged || !shape) {
            return damaged(name);
        }
        if (!isFloat) {
            return {};
        }
        if (!start) {
            return fail("'" + name +
                            "' is stored in chunks or in an older layout; only contiguous arrays are read",
                        m_place);
        }
        return values(name, *shape, *start, size);
    }

    Result<> values(const std::string& name, const std::vector<int>& shape, std::uint64_t start,
                    std::uint64_t size)
    {
        std::uint64_t count = 1;
        for (const int length : shape) {
            count *= static_cast<std::uint64_t>(length);
            if (count > m_bytes.size()) {
                return damaged(name);
            }
        }
        // Honest arrays do not overlap: together they are no longer than the file.
        m_floats += count;
        if (4 * count != size || !holds(start, size) || 4 * m_floats > m_bytes.size()) {
            return damaged(name);
        }
        Tensor tensor{shape, {}};
        tensor.values.reserve(static_cast<std::size_t>(count));
        for (std::uint64_t i = 0; i < count; ++i) {
            tensor.values.push_back(
                std::bit_cast<float>(static_cast<std::uint32_t>(number(start + 4 * i, 4))));
        }
        m_tensors.emplace(name, std::move(tensor));
        return {};
    }

    std::optional<std::vector<int>> shapeAt(std::uint64_t at)
    {
        const std::uint64_t version = number(at, 1);
        const std::uint64_t rank = number(at + 1, 1);
        if ((version != 1 && version != 2) || rank > 8) {
            return std::nullopt;
        }
        const std::uint64_t first = at + (version == 1 ? 8 : 4);
        std::vector<int> shape;
        for (std::uint64_t i = 0; i < rank; ++i) {
            const std::uint64_t length = number(first + 8 * i, 8);
            if (length > m_bytes.size()) {
                return std::nullopt;
            }
            shape.push_back(static_cast<int>(length));
        }
        return shape;
    }

    /// Class 1 of 4 bytes, little-endian, 32 bits used from bit 0, exponent of 8 bits at bit 23.
    bool floatAt(std::uint64_t at)
    {
        return (number(at, 1) & 15U) == 1 && (number(at + 1, 1) & 0x41U) == 0 && number(at + 4, 4) == 4 &&
               number(at + 8, 2) == 0 && number(at + 10, 2) == 32 && number(at + 12, 1) == 23 &&
               number(at + 13, 1) == 8;
    }

    std::string_view m_bytes;
    SourcePlace m_place;
    Tensors m_tensors;
    std::set<std::uint64_t> m_seen;
    std::uint64_t m_floats = 0;
    std::uint64_t m_spent = 0;
    bool m_damaged = false;
};

} // namespace

Result<Tensors> readHdf5Tensors(std::string_view bytes, const std::string& file)
{
    return Reader(bytes, file).read();
}

} // namespace snac::calibration
