// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pickle machine of Python's `pickle` module (protocol 2), cut down to what torch.save writes for a state
// dict. Nothing is looked up or called by name: two functions and a class are known, and they build values.
#include "tensor_file.h"

#include "snac/data/npz.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

namespace snac::hardware {

namespace {

constexpr std::uint64_t mostUnpacked = std::uint64_t(256) << 20;
constexpr std::size_t longestPickle = std::size_t(1) << 20;

enum class Kind { Nothing, Number, Text, Tuple, Dictionary, Name, Storage, Tensor, Mark };

/// A value of the machine; others are named by their place in the arena, so that no depth of nesting costs
/// stack.
struct Value
{
    Kind kind = Kind::Nothing;
    std::int64_t number = 0; ///< Number; numbers held by a Storage; first number of a Tensor
    std::string text;        ///< Text; "module name" of a Name; key of a Storage
    std::vector<std::size_t>
        items; ///< Tuple; keys and values in turn of a Dictionary; {storage, shape, stride}
};

class Machine
{
public:
    Machine(std::string_view pickle, const std::string& file)
        : m_bytes(pickle)
        , m_place{file, 0, 0}
    {
    }

    /// The place of the value on top when the pickle stops.
    Result<std::size_t> run()
    {
        while (m_at < m_bytes.size()) {
            const auto code = static_cast<unsigned char>(m_bytes[m_at++]);
            if (code == '.') {
                return m_stack.size() == 1 && !m_broken ? Result<std::size_t>(m_stack.back()) : broken();
            }
            if (auto good = step(code); !good) {
                return std::unexpected(good.error());
            }
            if (m_broken) {
                return broken();
            }
        }
        return broken();
    }

    [[nodiscard]] const Value& at(std::size_t place) const { return m_arena[place]; }

private:
    [[nodiscard]] std::unexpected<Error> broken() const
    {
        return fail("damaged or truncated PyTorch file: its pickle breaks off at byte " +
                        std::to_string(m_at),
                    m_place);
    }

    std::string_view take(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_at) {
            m_broken = true;
            return {};
        }
        const auto part = m_bytes.substr(m_at, static_cast<std::size_t>(count));
        m_at += static_cast<std::size_t>(count);
        return part;
    }

    std::uint32_t number(int size)
    {
        std::uint32_t value = 0;
        const auto part = take(static_cast<std::uint64_t>(size));
        for (std::size_t i = part.size(); i-- > 0;) {
            value = (value << 8) | static_cast<unsigned char>(part[i]);
        }
        return value;
    }

    std::string line()
    {
        const auto end = m_bytes.find('\n', m_at);
        if (end == std::string_view::npos) {
            m_broken = true;
            return {};
        }
        const std::string text(m_bytes.substr(m_at, end - m_at));
        m_at = end + 1;
        return text;
    }

    void push(Value value)
    {
        m_arena.push_back(std::move(value));
        m_stack.push_back(m_arena.size() - 1);
    }

    std::size_t pop()
    {
        if (m_stack.empty()) {
            m_broken = true;
            push({});
        }
        const std::size_t place = m_stack.back();
        m_stack.pop_back();
        return place;
    }

    /// What was pushed since the last mark, in order.
    std::vector<std::size_t> popToMark()
    {
        const auto isMark = [this](std::size_t place) { return m_arena[place].kind == Kind::Mark; };
        const auto mark = std::find_if(m_stack.rbegin(), m_stack.rend(), isMark);
        if (mark == m_stack.rend()) {
            m_broken = true;
            return {};
        }
        const std::vector<std::size_t> items(mark.base(), m_stack.end());
        m_stack.erase(mark.base() - 1, m_stack.end());
        return items;
    }

    void tuple(std::size_t length)
    {
        Value value{Kind::Tuple, 0, {}, std::vector<std::size_t>(length)};
        for (std::size_t i = length; i-- > 0;) {
            value.items[i] = pop();
        }
        push(std::move(value));
    }

    /// Adds `items` to the container on top.
    void extend(Kind kind, const std::vector<std::size_t>& items)
    {
        if (m_stack.empty() || m_arena[m_stack.back()].kind != kind ||
            (kind == Kind::Dictionary && items.size() % 2 != 0)) {
            m_broken = true;
            return;
        }
        auto& all = m_arena[m_stack.back()].items;
        all.insert(all.end(), items.begin(), items.end());
    }

    void recall(std::uint32_t key)
    {
        const auto found = m_memo.find(key);
        if (found == m_memo.end()) {
            m_broken = true;
            return;
        }
        m_stack.push_back(found->second);
    }

    void keep(std::uint32_t key)
    {
        if (m_stack.empty()) {
            m_broken = true;
            return;
        }
        m_memo[key] = m_stack.back();
    }

    Result<> step(unsigned char code)
    {
        switch (code) {
        case 0x80: // PROTO
            if (number(1) > 3) {
                return fail("the pickle of this PyTorch file has a newer protocol than torch.save's default",
                            m_place);
            }
            break;
        case '(':
            push({Kind::Mark, 0, {}, {}});
            break;
        case ')': // EMPTY_TUPLE
        case ']': // EMPTY_LIST
            push({Kind::Tuple, 0, {}, {}});
            break;
        case '}':
            push({Kind::Dictionary, 0, {}, {}});
            break;
        case 't':
            push({Kind::Tuple, 0, {}, popToMark()});
            break;
        case 0x85: // TUPLE1 to 3
        case 0x86:
        case 0x87:
            tuple(code - 0x84U);
            break;
        case 's': { // SETITEM
            const std::size_t value = pop();
            const std::size_t key = pop();
            extend(Kind::Dictionary, {key, value});
            break;
        }
        case 'u':
            extend(Kind::Dictionary, popToMark());
            break;
        case 'a':
            extend(Kind::Tuple, {pop()});
            break;
        case 'e':
            extend(Kind::Tuple, popToMark());
            break;
        case 'q':
        case 'r': // BINPUT
            keep(number(code == 'q' ? 1 : 4));
            break;
        case 'h':
        case 'j': // BINGET
            recall(number(code == 'h' ? 1 : 4));
            break;
        case 'b': // BUILD: attributes of a dictionary, such as its version, are not needed
            pop();
            break;
        case 'c':
            return name();
        case 'Q':
            return storage();
        case 'R':
            return reduce();
        default:
            return plain(code);
        }
        return {};
    }

    /// Numbers and texts.
    Result<> plain(unsigned char code)
    {
        switch (code) {
        case 'N':
            push({});
            break;
        case 0x88: // NEWTRUE, NEWFALSE
        case 0x89:
            push({Kind::Number, code == 0x88 ? 1 : 0, {}, {}});
            break;
        case 'K':
        case 'M':
            push({Kind::Number, number(code == 'K' ? 1 : 2), {}, {}});
            break;
        case 'J':
            push({Kind::Number, static_cast<std::int32_t>(number(4)), {}, {}});
            break;
        case 'X':
            push({Kind::Text, 0, std::string(take(number(4))), {}});
            break;
        default:
            return fail(
                "the pickle of this PyTorch file uses an instruction (" + std::to_string(code) +
                    ") that a state dict does not need; save it with torch.save(model.state_dict(), ...)",
                m_place);
        }
        return {};
    }

    Result<> name()
    {
        const std::string module = line();
        const std::string full = module + " " + line();
        const bool known = full == "collections OrderedDict" || full == "torch._utils _rebuild_tensor_v2" ||
                           full == "torch._utils _rebuild_parameter" ||
                           (module == "torch" && full.ends_with("Storage"));
        if (!known && !m_broken) {
            return fail("the file asks for `" + full.substr(0, 60) +
                            "`, which is not a tensor; nothing of it is run or read",
                        m_place);
        }
        push({Kind::Name, 0, full, {}});
        return {};
    }

    /// A persistent id: ("storage", type, key, device, numbers).
    Result<> storage()
    {
        const Value& id = m_arena[pop()];
        if (m_broken || id.kind != Kind::Tuple || id.items.size() != 5 ||
            m_arena[id.items[1]].kind != Kind::Name || m_arena[id.items[2]].kind != Kind::Text ||
            m_arena[id.items[4]].kind != Kind::Number) {
            return broken();
        }
        push({Kind::Storage, m_arena[id.items[4]].number, m_arena[id.items[2]].text, {id.items[1]}});
        return {};
    }

    Result<> reduce()
    {
        const std::size_t arguments = pop();
        const std::size_t function = pop();
        if (m_broken || m_arena[function].kind != Kind::Name || m_arena[arguments].kind != Kind::Tuple) {
            return broken();
        }
        const auto& items = m_arena[arguments].items;
        const std::string& called = m_arena[function].text;
        if (called == "collections OrderedDict" && items.empty()) {
            push({Kind::Dictionary, 0, {}, {}});
        } else if (called == "torch._utils _rebuild_parameter" && !items.empty()) {
            m_stack.push_back(items.front());
        } else if (called == "torch._utils _rebuild_tensor_v2" && items.size() >= 4 &&
                   m_arena[items[0]].kind == Kind::Storage && m_arena[items[1]].kind == Kind::Number &&
                   m_arena[items[2]].kind == Kind::Tuple && m_arena[items[3]].kind == Kind::Tuple) {
            push({Kind::Tensor, m_arena[items[1]].number, {}, {items[0], items[2], items[3]}});
        } else {
            return broken();
        }
        return {};
    }

    std::string_view m_bytes;
    SourcePlace m_place;
    std::size_t m_at = 0;
    bool m_broken = false;
    std::vector<Value> m_arena;
    std::vector<std::size_t> m_stack;
    std::map<std::uint32_t, std::size_t> m_memo;
};

/// The members of the archive by what follows the folder that holds data.pkl.
struct Archive
{
    std::vector<data::NpzEntry> entries;
    std::string folder;

    [[nodiscard]] const data::NpzEntry* find(const std::string& name) const
    {
        for (const data::NpzEntry& entry : entries) {
            if (entry.name == folder + name) {
                return &entry;
            }
        }
        return nullptr;
    }
};

Result<Archive> openArchive(std::string_view bytes, const std::string& file)
{
    constexpr std::string_view pickle = "data.pkl";
    auto entries = data::listZip(bytes, file);
    if (!entries) {
        return fail("this is not a PyTorch file of the zip format (" +
                        entries.error().message.substr(0, 200) + ")",
                    {file, 0, 0});
    }
    Archive archive{std::move(*entries), {}};
    for (const data::NpzEntry& entry : archive.entries) {
        if (entry.name == pickle || entry.name.ends_with("/data.pkl")) {
            archive.folder = entry.name.substr(0, entry.name.size() - pickle.size());
            return archive;
        }
    }
    return fail("this is not a PyTorch file: the archive holds no data.pkl", {file, 0, 0});
}

class Collector
{
public:
    Collector(const Archive& archive, const Machine& machine, const std::string& file)
        : m_archive(archive)
        , m_machine(machine)
        , m_file(file)
    {
    }

    Result<Tensors> collect(const Value& dictionary)
    {
        Tensors tensors;
        for (std::size_t i = 0; i + 1 < dictionary.items.size(); i += 2) {
            const Value& key = m_machine.at(dictionary.items[i]);
            const Value& value = m_machine.at(dictionary.items[i + 1]);
            if (key.kind != Kind::Text || value.kind != Kind::Tensor ||
                m_machine.at(m_machine.at(value.items[0]).items[0]).text != "torch FloatStorage") {
                continue;
            }
            auto tensor = read(value, key.text);
            if (!tensor) {
                return std::unexpected(tensor.error());
            }
            tensors.emplace(key.text, std::move(*tensor));
        }
        return tensors;
    }

private:
    std::optional<std::vector<std::int64_t>> numbers(const Value& tuple, std::int64_t most) const
    {
        std::vector<std::int64_t> result;
        for (const std::size_t item : tuple.items) {
            const Value& value = m_machine.at(item);
            if (value.kind != Kind::Number || value.number < 0 || value.number > most) {
                return std::nullopt;
            }
            result.push_back(value.number);
        }
        return result;
    }

    Result<Tensor> read(const Value& value, const std::string& name)
    {
        const SourcePlace place{m_file, 0, 0};
        const std::string damaged = "damaged or truncated PyTorch file: '" + name.substr(0, 80) + "'";
        const Value& storage = m_machine.at(value.items[0]);
        const data::NpzEntry* entry = m_archive.find("data/" + storage.text);
        if (!entry || entry->unpackedSize % 4 != 0) {
            return fail(damaged + " has no values", place);
        }
        const auto held = static_cast<std::int64_t>(entry->unpackedSize / 4);
        const auto shape = numbers(m_machine.at(value.items[1]), held);
        const auto stride = numbers(m_machine.at(value.items[2]), held);
        if (!shape || !stride || shape->size() != stride->size() || shape->size() > 8 || value.number < 0 ||
            storage.number != held) {
            return fail(damaged + " has an impossible shape", place);
        }
        std::int64_t count = 1;
        std::int64_t last = value.number;
        for (std::size_t i = 0; i < shape->size(); ++i) {
            count *= (*shape)[i];
            last += std::max<std::int64_t>(0, (*shape)[i] - 1) * (*stride)[i];
            if (count > held || last >= held) {
                return fail(damaged + " has an impossible shape", place);
            }
        }
        m_unpacked += entry->unpackedSize;
        if (m_unpacked > mostUnpacked) {
            return fail("this PyTorch file holds more than 256 MiB of values: it is not one of these models",
                        place);
        }
        const auto unpacked = data::unpackNpz(*entry, m_file);
        if (!unpacked) {
            return std::unexpected(unpacked.error());
        }
        return gather(*unpacked, *shape, *stride, value.number, count);
    }

    static Tensor gather(const std::string& bytes, const std::vector<std::int64_t>& shape,
                         const std::vector<std::int64_t>& stride, std::int64_t offset, std::int64_t count)
    {
        Tensor tensor;
        tensor.shape.assign(shape.begin(), shape.end());
        tensor.values.reserve(static_cast<std::size_t>(count));
        for (std::int64_t i = 0; i < count; ++i) {
            std::int64_t rest = i;
            std::int64_t at = offset;
            for (std::size_t d = shape.size(); d-- > 0;) {
                at += rest % shape[d] * stride[d];
                rest /= shape[d];
            }
            std::uint32_t bits = 0;
            for (std::int64_t b = 3; b >= 0; --b) {
                bits = (bits << 8) | static_cast<unsigned char>(bytes[static_cast<std::size_t>(4 * at + b)]);
            }
            tensor.values.push_back(std::bit_cast<float>(bits));
        }
        return tensor;
    }

    const Archive& m_archive;
    const Machine& m_machine;
    const std::string& m_file;
    std::uint64_t m_unpacked = 0;
};

} // namespace

Result<Tensors> readTorchTensors(std::string_view bytes, const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    const auto archive = openArchive(bytes, file);
    if (!archive) {
        return std::unexpected(archive.error());
    }
    if (const auto* order = archive->find("byteorder")) {
        const auto text = data::unpackNpz(*order, file);
        if (!text || *text != "little") {
            return fail("the values of this PyTorch file are not little-endian", place);
        }
    }
    const data::NpzEntry& entry = *archive->find("data.pkl");
    if (entry.unpackedSize > longestPickle) {
        return fail("the pickle of this PyTorch file is too long for a state dict", place);
    }
    const auto pickle = data::unpackNpz(entry, file);
    if (!pickle) {
        return std::unexpected(pickle.error());
    }
    Machine machine(*pickle, file);
    const auto top = machine.run();
    if (!top) {
        return std::unexpected(top.error());
    }
    if (machine.at(*top).kind != Kind::Dictionary) {
        return fail("this PyTorch file holds no state dict; save it with torch.save(model.state_dict(), ...)",
                    place);
    }
    auto tensors = Collector(*archive, machine, file).collect(machine.at(*top));
    if (tensors && tensors->empty()) {
        return fail("the PyTorch file holds no tensors of 32-bit floats", place);
    }
    return tensors;
}

} // namespace snac::hardware
