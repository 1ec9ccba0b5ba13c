-- layer 1 of tiny
-- Written by SNAC Studio from small.snac. Bit-exact with the integer network; no rights are claimed in this file.
-- 0 pipeline registers between x and y
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.tiny_bits.all;

entity tiny_dense_1 is
    port (
        clk : in std_logic;
        x : in unsigned(23 downto 0);
        y : out unsigned(13 downto 0)
    );
end entity;

architecture rtl of tiny_dense_1 is
    signal x0 : unsigned(7 downto 0);
    signal x1 : unsigned(7 downto 0);
    signal x2 : unsigned(7 downto 0);
    signal n0_a1 : unsigned(8 downto 0);
    signal n0_a2 : unsigned(10 downto 0);
    signal n0_a3 : unsigned(10 downto 0);
    signal n0_a4 : unsigned(11 downto 0);
    signal n0_sum : unsigned(11 downto 0);
    signal n1_a1 : unsigned(8 downto 0);
    signal n1_a2 : unsigned(8 downto 0);
    signal n1_a3 : unsigned(11 downto 0);
    signal n1_a4 : unsigned(12 downto 0);
    signal n1_a5 : unsigned(13 downto 0);
    signal n0_act : unsigned(10 downto 0);
    signal n0_cast : unsigned(6 downto 0);
    signal n1_act : unsigned(11 downto 0);
    signal n1_cast_round : unsigned(7 downto 0);
    signal n1_cast : unsigned(6 downto 0);
begin
    x0 <= x(7 downto 0); -- pt
    x1 <= x(15 downto 8); -- eta
    x2 <= x(23 downto 16); -- phi

    -- neuron 0
    n0_a1 <= (9x"30" + (x0(7 downto 7) & x0)); -- 6x"30" + x0
    n0_a2 <= (((copies(n0_a1(8 downto 8), 2) & n0_a1(8 downto 2)) - (x1(7 downto 7) & x1)) & n0_a1(1 downto 0)); -- n0_a1 - 4*x1
    n0_a3 <= (((copies(x1(7 downto 7), 3) & x1(7 downto 2)) + (x0(7 downto 7) & x0)) & x1(1 downto 0)); -- x1 + 4*x0
    n0_a4 <= ((n0_a3(10 downto 10) & n0_a3) + (n0_a2(10 downto 10) & n0_a2)); -- n0_a3 + n0_a2
    n0_sum <= n0_a4;

    -- neuron 1
    n1_a1 <= ((x0(7 downto 7) & x0) + (x2(7 downto 7) & x2)); -- x0 + x2
    n1_a2 <= ((x0(7 downto 7) & x0) - (x2(7 downto 7) & x2)); -- x0 - x2
    n1_a3 <= ((n1_a2 & 3x"0") - (copies(n1_a1(8 downto 8), 3) & n1_a1)); -- 8*n1_a2 - n1_a1
    n1_a4 <= ((9x"1d8" + (x1(7 downto 7) & x1)) & 4x"0"); -- 11x"580" + 16*x1
    n1_a5 <= ((n1_a4(12 downto 12) & n1_a4) + (copies(n1_a3(11 downto 11), 2) & n1_a3)); -- n1_a4 + n1_a3

    -- neuron 0
    n0_act <= 11x"0" when is_set(n0_sum(11 downto 11)) else n0_sum(10 downto 0); -- ReLU
    n0_cast <= n0_act(10 downto 4); -- ap_fixed<8,3,AP_TRN,AP_SAT>

    -- neuron 1
    n1_act <= 12x"0" when is_set(n1_a5(13 downto 13)) else n1_a5(11 downto 0); -- ReLU
    n1_cast_round <= n1_act(11 downto 4); -- AP_TRN
    n1_cast <= 7x"7f" when is_set(any(n1_cast_round(7 downto 7))) else n1_cast_round(6 downto 0); -- ap_fixed<8,3,AP_TRN,AP_SAT>

    y <= (n1_cast & n0_cast);
end architecture;
