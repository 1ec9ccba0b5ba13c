// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../data/zip_writer.h"

#include "snac/base/random.h"
#include "snac/calibration/rule4ml/tensor_file.h"

#include <bit>
#include <map>
#include <string>

/// Little-endian bytes of floats.
inline std::string floatBytes(const std::vector<float>& values)
{
    std::string bytes;
    for (const float value : values) {
        bytes += littleEndian(std::bit_cast<std::uint32_t>(value), 4);
    }
    return bytes;
}

/// Writes an HDF5 file as h5py does by default: superblock 0, symbol tables, contiguous floats.
class Hdf5Writer
{
public:
    static std::string write(const snac::calibration::Tensors& tensors)
    {
        Hdf5Writer writer;
        writer.m_bytes.resize(96, '\0');
        Group root;
        for (const auto& [name, tensor] : tensors) {
            Group* group = &root;
            std::size_t start = 0;
            for (auto cut = name.find('/'); cut != std::string::npos; cut = name.find('/', start)) {
                group = &group->groups[name.substr(start, cut - start)];
                start = cut + 1;
            }
            group->tensors[name.substr(start)] = &tensor;
        }
        const std::uint64_t address = writer.group(root);
        const std::string head = std::string("\x89HDF\r\n\x1a\n", 8) + littleEndian(0, 4) +
                                 std::string("\0\x08\x08\0", 4) + littleEndian(4, 2) + littleEndian(16, 2) +
                                 littleEndian(0, 4) + littleEndian(0, 8) + littleEndian(~0ULL, 8) +
                                 littleEndian(writer.m_bytes.size(), 8) + littleEndian(~0ULL, 8) +
                                 littleEndian(0, 8) + littleEndian(address, 8) + std::string(24, '\0');
        writer.m_bytes.replace(0, 96, head);
        return writer.m_bytes;
    }

private:
    struct Group
    {
        std::map<std::string, Group> groups;
        std::map<std::string, const snac::calibration::Tensor*> tensors;
    };

    std::uint64_t append(const std::string& bytes)
    {
        m_bytes.resize((m_bytes.size() + 7) / 8 * 8, '\0');
        const auto at = m_bytes.size();
        m_bytes += bytes;
        return at;
    }

    static std::string message(int kind, std::string data)
    {
        data.resize((data.size() + 7) / 8 * 8, '\0');
        return littleEndian(static_cast<std::uint64_t>(kind), 2) + littleEndian(data.size(), 2) +
               littleEndian(0, 4) + data;
    }

    std::uint64_t header(std::uint64_t count, const std::string& messages)
    {
        return append(littleEndian(1, 2) + littleEndian(count, 2) + littleEndian(1, 4) +
                      littleEndian(messages.size(), 4) + littleEndian(0, 4) + messages);
    }

    std::uint64_t dataset(const snac::calibration::Tensor& tensor)
    {
        const std::string values = floatBytes(tensor.values);
        const std::uint64_t data = append(values);
        std::string space = littleEndian(1, 1) + littleEndian(tensor.shape.size(), 1) + littleEndian(0, 6);
        for (const int length : tensor.shape) {
            space += littleEndian(static_cast<std::uint64_t>(length), 8);
        }
        const std::string type = littleEndian(0x11, 1) + littleEndian(0x20, 1) + littleEndian(31, 1) +
                                 littleEndian(0, 1) + littleEndian(4, 4) + littleEndian(0, 2) +
                                 littleEndian(32, 2) + littleEndian(23, 1) + littleEndian(8, 1) +
                                 littleEndian(0, 1) + littleEndian(23, 1) + littleEndian(127, 4);
        const std::string layout =
            littleEndian(3, 1) + littleEndian(1, 1) + littleEndian(data, 8) + littleEndian(values.size(), 8);
        return header(3, message(1, space) + message(3, type) + message(8, layout));
    }

    std::uint64_t group(const Group& group)
    {
        std::map<std::string, std::uint64_t> children;
        for (const auto& [name, child] : group.groups) {
            children[name] = this->group(child);
        }
        for (const auto& [name, tensor] : group.tensors) {
            children[name] = dataset(*tensor);
        }
        std::string names(8, '\0');
        std::string entries = "SNOD" + littleEndian(1, 2) + littleEndian(children.size(), 2);
        for (const auto& [name, address] : children) {
            entries += littleEndian(names.size(), 8) + littleEndian(address, 8) + std::string(24, '\0');
            names += name;
            names.resize((names.size() + 8) / 8 * 8, '\0');
        }
        const std::uint64_t data = append(names);
        const std::uint64_t heap = append("HEAP" + littleEndian(0, 4) + littleEndian(names.size(), 8) +
                                          littleEndian(1, 8) + littleEndian(data, 8));
        const std::uint64_t node = append(entries);
        const std::uint64_t tree =
            append("TREE" + littleEndian(0, 2) + littleEndian(1, 2) + littleEndian(~0ULL, 8) +
                   littleEndian(~0ULL, 8) + littleEndian(0, 8) + littleEndian(node, 8) + littleEndian(8, 8));
        return header(1, message(0x11, littleEndian(tree, 8) + littleEndian(heap, 8)));
    }

    std::string m_bytes;
};

inline std::string pickledText(const std::string& text)
{
    return "X" + littleEndian(text.size(), 4) + text;
}

inline std::string pickledNumber(std::uint64_t number)
{
    return "J" + littleEndian(number, 4);
}

/// The pickle of a state dict, with the tensors' values in storages 0, 1, 2, ...
inline std::string stateDictPickle(const snac::calibration::Tensors& tensors)
{
    std::string pickle = "\x80\x02"
                         "ccollections\nOrderedDict\n)R(";
    std::size_t storage = 0;
    for (const auto& [name, tensor] : tensors) {
        std::string shape = "(";
        std::string stride = "(";
        for (std::size_t d = 0; d < tensor.shape.size(); ++d) {
            std::uint64_t step = 1;
            for (std::size_t later = d + 1; later < tensor.shape.size(); ++later) {
                step *= static_cast<std::uint64_t>(tensor.shape[later]);
            }
            shape += pickledNumber(static_cast<std::uint64_t>(tensor.shape[d]));
            stride += pickledNumber(step);
        }
        pickle += pickledText(name) + "ctorch._utils\n_rebuild_tensor_v2\n((" + pickledText("storage") +
                  "ctorch\nFloatStorage\n" + pickledText(std::to_string(storage++)) + pickledText("cpu") +
                  pickledNumber(tensor.values.size()) + "tQK" + std::string(1, '\0') + shape + "t" + stride +
                  "t\x89"
                  "ccollections\nOrderedDict\n)RtR";
    }
    return pickle + "u.";
}

/// A file as torch.save(model.state_dict()) writes it.
inline std::string writeTorch(const snac::calibration::Tensors& tensors, const std::string& pickle)
{
    std::vector<std::pair<std::string, std::string>> members = {{"w/data.pkl", pickle},
                                                                {"w/byteorder", "little"}};
    std::size_t storage = 0;
    for (const auto& [name, tensor] : tensors) {
        members.emplace_back("w/data/" + std::to_string(storage++), floatBytes(tensor.values));
    }
    return writeZip(members, false);
}

inline std::string writeTorch(const snac::calibration::Tensors& tensors)
{
    return writeTorch(tensors, stateDictPickle(tensors));
}

inline snac::calibration::Tensor randomTensor(snac::Random& random, std::vector<int> shape,
                                              double scale = 0.3)
{
    std::size_t count = 1;
    for (const int length : shape) {
        count *= static_cast<std::size_t>(length);
    }
    snac::calibration::Tensor tensor{std::move(shape), {}};
    for (std::size_t i = 0; i < count; ++i) {
        tensor.values.push_back(static_cast<float>(random.uniform(-scale, scale)));
    }
    return tensor;
}
