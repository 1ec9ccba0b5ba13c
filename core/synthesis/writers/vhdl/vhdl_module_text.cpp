// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vhdl_text.h"

#include "snac/base/overloaded.h"

namespace snac::synthesis::vhdl {

namespace {

std::string functionText(const rtl::Function& function)
{
    std::string text = "\n    -- " + function.comment + "\n    function " + function.name +
                       "(argument : " + typeText(function.argumentWidth) +
                       (function.busWidth > 0 ? "; values : " + typeText(function.busWidth) : "") +
                       ") return unsigned is\n    begin\n        case argument is\n";
    for (const auto& [argument, value] : function.cases) {
        text += "            when " + rtl::vhdl().literal(argument, function.argumentWidth) + " => return " +
                value + ";\n";
    }
    return text + "            when others => return " + function.otherwise +
           ";\n        end case;\n    end function;\n";
}

std::string wireText(const rtl::Wire& wire)
{
    std::string text = "    " + wire.name + " <= ";
    for (const rtl::Choice& choice : wire.choices) {
        text += choice.value + " when is_set(" + choice.condition + ") else ";
    }
    return text + wire.expression + ";" + (wire.comment.empty() ? "" : " -- " + wire.comment) + "\n";
}

std::string instanceText(const rtl::Instance& instance)
{
    return "    " + instance.name + " : entity work." + instance.module + " port map (x => " + instance.x +
           ", y => " + instance.y + ");" + (instance.comment.empty() ? "" : " -- " + instance.comment) + "\n";
}

std::string signalText(const std::string& name, int width)
{
    return "    signal " + name + " : " + typeText(width) + ";\n";
}

} // namespace

std::string typeText(int width)
{
    return "unsigned(" + std::to_string(width - 1) + " downto 0)";
}

std::string commentLines(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += "-- " + line + "\n";
    }
    return text;
}

std::string packageName(const rtl::Source& source)
{
    return source.design.name + "_bits";
}

std::string packageText(const rtl::Source& source)
{
    return commentLines(headLines(source, rtl::vhdl(), "functions of bits for " + source.design.name)) +
           R"(library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

-- Results of one bit are vectors, too, so that bits and numbers are joined and cut alike.
package )" +
           packageName(source) +
           R"( is
    function is_set(bit : unsigned) return boolean;
    function any(x : unsigned) return unsigned;
    function every(x : unsigned) return unsigned;
    function copies(bit : unsigned; count : positive) return unsigned;
    -- Of integers with signs.
    function greater(a, b : unsigned) return unsigned;
    function equal(a, b : unsigned) return unsigned;
    function signed_product(a, b : unsigned) return unsigned;
end package;

package body )" +
           packageName(source) + R"( is
    function one(x : std_ulogic) return unsigned is
        variable result : unsigned(0 downto 0);
    begin
        result(0) := x;
        return result;
    end function;

    function is_set(bit : unsigned) return boolean is
    begin
        return bit(bit'left) = '1';
    end function;

    function any(x : unsigned) return unsigned is
    begin
        return one(or x);
    end function;

    function every(x : unsigned) return unsigned is
    begin
        return one(and x);
    end function;

    function copies(bit : unsigned; count : positive) return unsigned is
        variable result : unsigned(count - 1 downto 0);
    begin
        result := (others => bit(bit'left));
        return result;
    end function;

    function greater(a, b : unsigned) return unsigned is
    begin
        if signed(a) > signed(b) then
            return "1";
        end if;
        return "0";
    end function;

    function equal(a, b : unsigned) return unsigned is
    begin
        if a = b then
            return "1";
        end if;
        return "0";
    end function;

    function signed_product(a, b : unsigned) return unsigned is
    begin
        return unsigned(signed(a) * signed(b));
    end function;
end package body;
)";
}

std::string moduleText(const rtl::Source& source, const rtl::Module& module)
{
    std::string text = commentLines(module.about);
    text += "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\nuse work." +
            packageName(source) + ".all;\n\n";
    text += "entity " + module.name + " is\n    port (\n" +
            (module.isTable ? "" : "        clk : in std_logic;\n") +
            (module.hasStart ? "        start : in unsigned(0 downto 0); -- x is there\n" : "") +
            "        x : in " + typeText(module.inputWidth) + ";\n        y : out " +
            typeText(module.outputWidth) + "\n    );\nend entity;\n\narchitecture rtl of " + module.name +
            " is\n";
    std::string declared; // declared first, driven below
    std::string driven;
    std::string clocked;
    for (const rtl::Item& item : module.items) {
        std::visit(Overloaded{[&](const rtl::Heading& heading) {
                                  driven += heading.text.empty() ? "\n" : "\n    -- " + heading.text + "\n";
                              },
                              [&](const rtl::Wire& wire) {
                                  declared += signalText(wire.name, wire.width);
                                  if (wire.isProduct) {
                                      declared +=
                                          "    attribute use_dsp of " + wire.name + " : signal is \"yes\";\n";
                                  }
                                  driven += wireText(wire);
                              },
                              [&](const rtl::Instance& instance) {
                                  declared += signalText(instance.y, instance.width);
                                  driven += instanceText(instance);
                              },
                              [&](const rtl::Register& held) {
                                  declared += signalText(held.name, held.width);
                                  const std::string takes = held.name + " <= " + held.from + ";";
                                  clocked += "            " +
                                             (held.enable.empty() ? takes
                                                                  : "if is_set(" + held.enable + ") then " +
                                                                        takes + " end if;") +
                                             "\n";
                              }},
                   item);
    }
    text += (module.hasProducts ? "    attribute use_dsp : string;\n" : "") + declared;
    for (const rtl::Function& function : module.functions) {
        text += functionText(function);
    }
    text += "begin" + driven + "\n    y <= " + module.output + ";\n";
    if (!clocked.empty()) {
        text += "\n    process (clk)\n    begin\n        if rising_edge(clk) then\n" + clocked +
                "        end if;\n    end process;\n";
    }
    return text + "end architecture;\n";
}

} // namespace snac::synthesis::vhdl
