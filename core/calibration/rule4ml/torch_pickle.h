// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace snac::calibration::pickle {

// Private to the room. The pickle machine of Python's `pickle` module (protocol 2), cut down to what
// torch.save writes for a state dict. Nothing is looked up or called by name: two functions and a class are
// known, and they build values.

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
    Machine(std::string_view bytes, const std::string& file);

    /// The place of the value on top when the pickle stops. Errors: damaged bytes, what no state dict holds.
    Result<std::size_t> run();
    [[nodiscard]] const Value& at(std::size_t place) const { return m_arena[place]; }

private:
    [[nodiscard]] std::unexpected<Error> broken() const;
    std::string_view take(std::uint64_t count);
    std::uint32_t number(int size);
    std::string line();
    void push(Value value);
    std::size_t pop();
    /// What was pushed since the last mark, in order.
    std::vector<std::size_t> popToMark();
    void tuple(std::size_t length);
    /// Adds `items` to the container on top.
    void extend(Kind kind, const std::vector<std::size_t>& items);
    void recall(std::uint32_t key);
    void keep(std::uint32_t key);
    Result<> step(unsigned char code);
    /// Numbers and texts.
    Result<> plain(unsigned char code);
    Result<> name();
    /// A persistent id: ("storage", type, key, device, numbers).
    Result<> storage();
    Result<> reduce();

    std::string_view m_bytes;
    SourcePlace m_place;
    std::size_t m_at = 0;
    bool m_broken = false;
    std::vector<Value> m_arena;
    std::vector<std::size_t> m_stack;
    std::map<std::uint32_t, std::size_t> m_memo;
};

} // namespace snac::calibration::pickle
