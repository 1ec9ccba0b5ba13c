// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor_file.h"

#include "torch_pickle.h"

#include "snac/data/npz.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>

namespace snac::calibration {

namespace {

constexpr std::uint64_t mostUnpacked = std::uint64_t(256) << 20;
constexpr std::size_t longestPickle = std::size_t(1) << 20;
constexpr int mostTensors = 10000;

using pickle::Kind;
using pickle::Machine;
using pickle::Value;

/// The members of the archive by what follows the folder that holds data.pkl.
struct Archive
{
    std::vector<data::NpzEntry> entries;
    std::string folder;
    std::map<std::string, const data::NpzEntry*> byName = {}; ///< the first of each name

    [[nodiscard]] const data::NpzEntry* find(const std::string& name) const
    {
        const auto found = byName.find(folder + name);
        return found == byName.end() ? nullptr : found->second;
    }
};

Result<Archive> openArchive(std::string_view bytes, const std::string& file)
{
    constexpr std::string_view program = "data.pkl";
    auto entries = data::listZip(bytes, file);
    if (!entries) {
        return fail("this is not a PyTorch file of the zip format (" +
                        entries.error().message.substr(0, 200) + ")",
                    {file, 0, 0});
    }
    Archive archive{std::move(*entries), {}};
    for (const data::NpzEntry& entry : archive.entries) {
        archive.byName.emplace(entry.name, &entry);
    }
    for (const data::NpzEntry& entry : archive.entries) {
        if (entry.name == program || entry.name.ends_with("/data.pkl")) {
            archive.folder = entry.name.substr(0, entry.name.size() - program.size());
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
        if (m_unpacked > mostUnpacked || ++m_tensors > mostTensors) {
            return fail(
                "this PyTorch file holds more than 256 MiB of values or 10,000 tensors: it is not one of "
                "these models",
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
    int m_tensors = 0;
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
    const auto program = data::unpackNpz(entry, file);
    if (!program) {
        return std::unexpected(program.error());
    }
    Machine machine(*program, file);
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

} // namespace snac::calibration
