// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torch_pickle.h"

#include <algorithm>

namespace snac::calibration::pickle {

Machine::Machine(std::string_view bytes, const std::string& file)
    : m_bytes(bytes)
    , m_place{file, 0, 0}
{
}

Result<std::size_t> Machine::run()
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

std::unexpected<Error> Machine::broken() const
{
    return fail("damaged or truncated PyTorch file: its pickle breaks off at byte " + std::to_string(m_at),
                m_place);
}

std::string_view Machine::take(std::uint64_t count)
{
    if (count > m_bytes.size() - m_at) {
        m_broken = true;
        return {};
    }
    const auto part = m_bytes.substr(m_at, static_cast<std::size_t>(count));
    m_at += static_cast<std::size_t>(count);
    return part;
}

std::uint32_t Machine::number(int size)
{
    std::uint32_t value = 0;
    const auto part = take(static_cast<std::uint64_t>(size));
    for (std::size_t i = part.size(); i-- > 0;) {
        value = (value << 8) | static_cast<unsigned char>(part[i]);
    }
    return value;
}

std::string Machine::line()
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

void Machine::push(Value value)
{
    m_arena.push_back(std::move(value));
    m_stack.push_back(m_arena.size() - 1);
}

std::size_t Machine::pop()
{
    if (m_stack.empty()) {
        m_broken = true;
        push({});
    }
    const std::size_t place = m_stack.back();
    m_stack.pop_back();
    return place;
}

std::vector<std::size_t> Machine::popToMark()
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

void Machine::tuple(std::size_t length)
{
    Value value{Kind::Tuple, 0, {}, std::vector<std::size_t>(length)};
    for (std::size_t i = length; i-- > 0;) {
        value.items[i] = pop();
    }
    push(std::move(value));
}

void Machine::extend(Kind kind, const std::vector<std::size_t>& items)
{
    if (m_stack.empty() || m_arena[m_stack.back()].kind != kind ||
        (kind == Kind::Dictionary && items.size() % 2 != 0)) {
        m_broken = true;
        return;
    }
    auto& all = m_arena[m_stack.back()].items;
    all.insert(all.end(), items.begin(), items.end());
}

void Machine::recall(std::uint32_t key)
{
    const auto found = m_memo.find(key);
    if (found == m_memo.end()) {
        m_broken = true;
        return;
    }
    m_stack.push_back(found->second);
}

void Machine::keep(std::uint32_t key)
{
    if (m_stack.empty()) {
        m_broken = true;
        return;
    }
    m_memo[key] = m_stack.back();
}

Result<> Machine::step(unsigned char code)
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

Result<> Machine::plain(unsigned char code)
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
        return fail("the pickle of this PyTorch file uses an instruction (" + std::to_string(code) +
                        ") that a state dict does not need; save it with torch.save(model.state_dict(), ...)",
                    m_place);
    }
    return {};
}

Result<> Machine::name()
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

Result<> Machine::storage()
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

Result<> Machine::reduce()
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

} // namespace snac::calibration::pickle
