// layer 1 of tiny
// Written by SNAC Studio from small.snac. Bit-exact with the integer network; no rights are claimed in this file.
// 0 pipeline registers between x and y
/* verilator lint_off UNUSEDSIGNAL */ // bits that a cast cuts off
module tiny_dense_1 (
    input wire clk,
    input wire [23:0] x,
    output wire [13:0] y
);

    wire [7:0] x0 = x[7:0]; // pt
    wire [7:0] x1 = x[15:8]; // eta
    wire [7:0] x2 = x[23:16]; // phi

    // neuron 0
    wire [8:0] n0_a1 = 9'h30 + {x0[7], x0}; // 6'h30 + x0
    wire [10:0] n0_a2 = {{{2{n0_a1[8]}}, n0_a1[8:2]} - {x1[7], x1}, n0_a1[1:0]}; // n0_a1 - 4*x1
    wire [10:0] n0_a3 = {{{3{x1[7]}}, x1[7:2]} + {x0[7], x0}, x1[1:0]}; // x1 + 4*x0
    wire [11:0] n0_a4 = {n0_a3[10], n0_a3} + {n0_a2[10], n0_a2}; // n0_a3 + n0_a2
    wire [11:0] n0_sum = n0_a4;

    // neuron 1
    wire [8:0] n1_a1 = {x0[7], x0} + {x2[7], x2}; // x0 + x2
    wire [8:0] n1_a2 = {x0[7], x0} - {x2[7], x2}; // x0 - x2
    wire [11:0] n1_a3 = {n1_a2, 3'd0} - {{3{n1_a1[8]}}, n1_a1}; // 8*n1_a2 - n1_a1
    wire [12:0] n1_a4 = {9'h1d8 + {x1[7], x1}, 4'h0}; // 11'h580 + 16*x1
    wire [13:0] n1_a5 = {n1_a4[12], n1_a4} + {{2{n1_a3[11]}}, n1_a3}; // n1_a4 + n1_a3

    // neuron 0
    wire [10:0] n0_act = n0_sum[11] ? 11'd0 : n0_sum[10:0]; // ReLU
    wire [6:0] n0_cast = n0_act[10:4]; // ap_fixed<8,3,AP_TRN,AP_SAT>

    // neuron 1
    wire [11:0] n1_act = n1_a5[13] ? 12'd0 : n1_a5[11:0]; // ReLU
    wire [7:0] n1_cast_round = n1_act[11:4]; // AP_TRN
    wire [6:0] n1_cast = ((|n1_cast_round[7])) ? 7'h7f : n1_cast_round[6:0]; // ap_fixed<8,3,AP_TRN,AP_SAT>

    assign y = {n1_cast, n0_cast};
endmodule
