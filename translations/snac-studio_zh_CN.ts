<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source># SNAC Studio %1

Hardware-aware neural architecture codesign for FPGAs: searches small networks with NSGA-II and prices each one on the board before it is trained.

Copyright 2026 SNAC Studio developers. Free software under the GNU General Public License, version 3 or later; no warranty.

## Built with

| Library | Licence |
|---|---|
| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |
| QCustomPlot | GPL-3.0-or-later |
| QScintilla | GPL-3.0 |
| LibTorch | BSD-3-Clause |
| OpenBLAS | BSD-3-Clause |
| Eigen | MPL-2.0 |
| yaml-cpp | MIT |
| CLI11 | BSD-3-Clause |
| SQLite | public domain |
| zlib | Zlib |

Colours for categories: Okabe and Ito; for generations: viridis (CC0).
</source>
        <translation># SNAC Studio %1

面向 FPGA 的硬件感知神经架构协同设计：用 NSGA-II 搜索小型网络，并在训练之前估算每个网络在开发板上的成本。

Copyright 2026 SNAC Studio developers。自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本；不提供任何担保。

## 使用的程序库

| 程序库 | 许可证 |
|---|---|
| Qt %2, Qt Charts | LGPL-3.0, GPL-3.0 |
| QCustomPlot | GPL-3.0-or-later |
| QScintilla | GPL-3.0 |
| LibTorch | BSD-3-Clause |
| OpenBLAS | BSD-3-Clause |
| Eigen | MPL-2.0 |
| yaml-cpp | MIT |
| CLI11 | BSD-3-Clause |
| SQLite | 公有领域 |
| zlib | Zlib |

类别配色：Okabe 与 Ito；代的配色：viridis（CC0）。
</translation>
    </message>
</context>
<context>
    <name>CalibrationText</name>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>, reuse %1</source>
        <translation>，复用 %1</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C 综合</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>逻辑综合</translation>
    </message>
    <message>
        <source>placed or routed</source>
        <translation>布局或布线后</translation>
    </message>
    <message>
        <source>shipped model in use</source>
        <translation>正在使用内置模型</translation>
    </message>
    <message>
        <source>calibrated model in use</source>
        <translation>正在使用校准后的模型</translation>
    </message>
    <message>
        <source>calibrated on other rows</source>
        <translation>校准所用的行不同</translation>
    </message>
    <message>
        <source>calibration damaged, shipped model in use</source>
        <translation>校准数据已损坏，正在使用内置模型</translation>
    </message>
    <message>
        <source>Rows added: %1</source>
        <translation>新增的行：%1</translation>
    </message>
    <message>
        <source>known already: %1</source>
        <translation>已有：%1</translation>
    </message>
    <message>
        <source>files not used: %1 (see the table)</source>
        <translation>未使用的文件：%1（见表）</translation>
    </message>
    <message>
        <source>Rows removed: %1</source>
        <translation>移除的行：%1</translation>
    </message>
    <message>
        <source>The rows are as they were before.</source>
        <translation>各行已恢复原状。</translation>
    </message>
    <message>
        <source>Every estimate uses the calibrated model from now on; a study that runs keeps the one it began with.</source>
        <translation>从现在起所有估算都使用校准后的模型；正在运行的研究仍使用它开始时的模型。</translation>
    </message>
    <message>
        <source>The shipped model is in use. Your rows are kept: Calibrate fits them again.</source>
        <translation>正在使用内置模型。您的行仍然保留：点击“校准”可重新拟合。</translation>
    </message>
    <message>
        <source>Cancelled; the model in use has not changed.</source>
        <translation>已取消；正在使用的模型没有改变。</translation>
    </message>
    <message>
        <source>%1 bit, %2</source>
        <translation>%1 位，%2</translation>
    </message>
    <message>
        <source>%1, synthesized (%2)</source>
        <translation>%1，综合结果（%2）</translation>
    </message>
    <message>
        <source>%1, estimated without the design&apos;s architecture</source>
        <translation>%1，估算时不含该设计的架构</translation>
    </message>
    <message>
        <source>%1, estimated by the shipped model</source>
        <translation>%1，由内置模型估算</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation>按指标</translation>
    </message>
    <message>
        <source>%1 by bits of the weights</source>
        <translation>%1，按权重位数</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1 by source</source>
        <translation>%1，按来源</translation>
    </message>
    <message>
        <source>calibrated model in use (weak)</source>
        <translation>正在使用校准后的模型（依据薄弱）</translation>
    </message>
    <message>
        <source>Weak: fitted on %1 designs, which do little more than shift the level of LUT and FF, and that part of the way. Ten designs of three architectures are a beginning. Every estimate uses the calibrated model from now on; a study keeps the one it began with.</source>
        <translation>依据薄弱：只拟合了 %1 个设计，作用仅限于部分修正 LUT 和 FF 的整体水平。至少要有三种架构的十个设计才算起步。从现在起所有估算都使用校准后的模型；研究仍使用它开始时的模型。</translation>
    </message>
    <message>
        <source>On architectures left out, the 90 % bounds of %1 held too few reports: do not rely on them. </source>
        <translation>对于留出的架构，%1 的 90 % 区间包含的报告过少：请勿依赖这些区间。 </translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>layers %1</source>
        <translation>层数 %1</translation>
    </message>
    <message>
        <source>lr %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>L1 %1</source>
        <translation>L1 %1</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样点</translation>
    </message>
    <message>
        <source>BN on</source>
        <translation>BN 开</translation>
    </message>
    <message>
        <source>BN off</source>
        <translation>BN 关</translation>
    </message>
    <message>
        <source>reuse %1</source>
        <translation>复用 %1</translation>
    </message>
</context>
<context>
    <name>CompressText</name>
    <message>
        <source>LUT %1, DSP %2 (%3)</source>
        <translation>LUT %1，DSP %2（%3）</translation>
    </message>
    <message>
        <source>widths %1</source>
        <translation>宽度 %1</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>one-shot</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>%1, whole neurons</source>
        <translation>%1，整个神经元</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Trial #%1 of the search</source>
        <translation>搜索的试验 #%1</translation>
    </message>
    <message>
        <source>sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>share of the weights that is gone</source>
        <translation>被去除的权重所占比例</translation>
    </message>
    <message>
        <source>integers, validation</source>
        <translation>整数，验证集</translation>
    </message>
    <message>
        <source>layer %1: %2 → %3</source>
        <translation>第 %1 层：%2 → %3</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>fake-quantized</source>
        <translation>伪量化</translation>
    </message>
    <message>
        <source>rounded weights and activations, computed in floating point</source>
        <translation>权重和激活值已舍入，用浮点计算</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>the same in integers alone, as the hardware computes: the figure that counts</source>
        <translation>同样的计算，只用整数，与硬件一致：以此数值为准</translation>
    </message>
    <message>
        <source>counted before training</source>
        <translation>训练前计数</translation>
    </message>
    <message>
        <source>counted with own weights</source>
        <translation>用自身权重计数</translation>
    </message>
    <message>
        <source>cost: %1</source>
        <translation>成本：%1</translation>
    </message>
    <message>
        <source>compressed: integers, %1</source>
        <translation>压缩后：整数，%1</translation>
    </message>
    <message>
        <source>search: %1, %2</source>
        <translation>搜索：%1，%2</translation>
    </message>
    <message>
        <source>estimates of two kinds: see the legend</source>
        <translation>两类估算：见图例</translation>
    </message>
    <message>
        <source>counted in two ways: see the legend</source>
        <translation>两种计数方式：见图例</translation>
    </message>
    <message>
        <source>see the legend</source>
        <translation>见图例</translation>
    </message>
    <message>
        <source>unquantized %1, fake-quantized %2, integers %3</source>
        <translation>未量化 %1，伪量化 %2，整数 %3</translation>
    </message>
    <message>
        <source>unquantized</source>
        <translation>未量化</translation>
    </message>
    <message>
        <source>the step&apos;s own weights before rounding, pruned, computed in floating point</source>
        <translation>该步骤自身的权重，舍入之前，已剪枝，用浮点计算</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>counted from its own shape</source>
        <translation>按自身结构计数</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>统一</translation>
    </message>
    <message>
        <source>learned widths</source>
        <translation>学得的宽度</translation>
    </message>
    <message>
        <source>score: %1; cost: %2</source>
        <translation>评分：%1；成本：%2</translation>
    </message>
    <message>
        <source>trial #%1 trained again for compression, as float: %2</source>
        <translation>试验 #%1 为压缩而重新训练后，浮点：%2</translation>
    </message>
    <message>
        <source>trial #%1&apos;s own network as float: %2</source>
        <translation>试验 #%1 自身的网络，浮点：%2</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3 points</source>
        <translation>整数与试验 #%1 为压缩而重新训练后的浮点结果（%2）之差：%3 个百分点</translation>
    </message>
    <message>
        <source>integers to trial #%1 trained again for compression, as float (%2): %3</source>
        <translation>整数与试验 #%1 为压缩而重新训练后的浮点结果（%2）之差：%3</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3 points</source>
        <translation>整数与试验 #%1 自身网络的浮点结果（%2）之差：%3 个百分点</translation>
    </message>
    <message>
        <source>integers to trial #%1&apos;s own network as float (%2): %3</source>
        <translation>整数与试验 #%1 自身网络的浮点结果（%2）之差：%3</translation>
    </message>
</context>
<context>
    <name>ExampleText</name>
    <message>
        <source>The first pictures of each class</source>
        <translation>每个类别的前几张图像</translation>
    </message>
    <message>
        <source>Mean trace of each class over its samples: I whole, Q dashed</source>
        <translation>每个类别的平均迹线（按采样点）：I 为实线，Q 为虚线</translation>
    </message>
    <message>
        <source>%1 to the right, %2 upwards</source>
        <translation>%1 向右，%2 向上</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>as many as there are, or more</source>
        <translation>不少于全部数量</translation>
    </message>
    <message>
        <source>%1 % of them</source>
        <translation>占其中的 %1 %</translation>
    </message>
    <message>
        <source>cost model: %1, on %2 at %3</source>
        <translation>成本模型：%1，%2，%3</translation>
    </message>
    <message>
        <source>&lt;br&gt;random candidates need LUT %1 %, DSP %2 % (estimate, %3 drawn)</source>
        <translation>&lt;br&gt;随机候选需要 LUT %1 %，DSP %2 %（估算，抽取了 %3 个）</translation>
    </message>
    <message>
        <source>; %1 % of them are over a budget and would not be trained</source>
        <translation>；其中 %1 % 超出预算，不会被训练</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 个目标变量</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>simulated rows</source>
        <translation>行模拟数据</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 trial</source>
        <translation>%1 个试验</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 个试验</translation>
    </message>
    <message>
        <source>%1 candidate</source>
        <translation>%1 个候选</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 个候选</translation>
    </message>
    <message>
        <source>%1 distinct architecture</source>
        <translation>%1 种不同架构</translation>
    </message>
    <message>
        <source>%1 distinct architectures</source>
        <translation>%1 种不同架构</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>%1; a real range makes the candidates infinitely many · %2</source>
        <translation>%1；实数范围使候选数为无穷多 · %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3 is %4</source>
        <translation>%1，%2 · %3：%4</translation>
    </message>
    <message>
        <source>%1, %2 · %3 are %4</source>
        <translation>%1，%2 · %3：%4</translation>
    </message>
    <message>
        <source>time unknown until a first study has been measured on this machine · %1</source>
        <translation>本机尚未测量过任何研究，用时未知 · %1</translation>
    </message>
    <message>
        <source>about %1 on %2 (%3 k samples/s measured in the last study)</source>
        <translation>约需 %1，%2（上次研究测得 %3 k 样本/s）</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 个目标变量</translation>
    </message>
    <message>
        <source>%1: %2 %3 × %4, %5 · %6 train, %7 validation, %8 test</source>
        <translation>%1：%2 %3 × %4，%5 · 训练 %6，验证 %7，测试 %8</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 个类别</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>第 %1 层的宽度</translation>
    </message>
    <message>
        <source> (not used yet)</source>
        <translation> (尚未使用)</translation>
    </message>
    <message>
        <source> Checked and kept; no stage of this version uses it.</source>
        <translation> 会被检查并保留；此版本没有任何阶段使用它。</translation>
    </message>
    <message>
        <source>+ Add a baseline</source>
        <translation>+ 添加基线</translation>
    </message>
    <message>
        <source>Remove this baseline</source>
        <translation>移除此基线</translation>
    </message>
    <message>
        <source>+ Add a coordinate</source>
        <translation>+ 添加坐标</translation>
    </message>
    <message>
        <source>Remove this coordinate</source>
        <translation>移除此坐标</translation>
    </message>
    <message>
        <source>worst value</source>
        <translation>最差值</translation>
    </message>
    <message>
        <source>%1 (0 to 1)</source>
        <translation>%1（0 到 1）</translation>
    </message>
    <message>
        <source>Casts round to nearest and saturate; a file says no others.</source>
        <translation>类型转换舍入到最近值并饱和；文件中没有别的方式。</translation>
    </message>
    <message>
        <source>add a precision: 8,3</source>
        <translation>添加精度：8,3</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>HardwareMenu</name>
    <message>
        <source>Synthesize…</source>
        <translation>综合…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>压缩</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>#%1: front %2, d = %3</source>
        <translation>#%1：前沿 %2，d = %3</translation>
    </message>
    <message>
        <source>your child</source>
        <translation>您的子代</translation>
    </message>
    <message>
        <source>child</source>
        <translation>子代</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 个名额</translation>
    </message>
    <message>
        <source>Δ₁ = %1 of the range</source>
        <translation>Δ₁ = 范围的 %1</translation>
    </message>
    <message>
        <source>Δ₂ = %1</source>
        <translation>Δ₂ = %1</translation>
    </message>
    <message>
        <source>%1 (larger is better)</source>
        <translation>%1 (越大越好)</translation>
    </message>
    <message>
        <source>%1 (smaller is better)</source>
        <translation>%1 (越小越好)</translation>
    </message>
    <message>
        <source>Not yet: another one lies further to the left.</source>
        <translation>还不对：另有一个点更靠左。</translation>
    </message>
    <message>
        <source>No: the lower front wins; in the same front the larger crowding distance.</source>
        <translation>不对：前沿编号较小者胜出；同一前沿内，拥挤距离较大者胜出。</translation>
    </message>
    <message>
        <source>No: that is a parent, or a parent is better in one objective and no worse in the others.</source>
        <translation>不对：那是父代，或者有一个父代在某个目标上更优，且在其他目标上不差。</translation>
    </message>
    <message>
        <source>Not yet: somebody still dominates it.</source>
        <translation>还不对：仍有个体支配它。</translation>
    </message>
    <message>
        <source>No: another one has a smaller distance.</source>
        <translation>不对：另有一个点的距离更小。</translation>
    </message>
    <message>
        <source>Not quite: %1 missing, %2 too many.</source>
        <translation>不完全对：漏选 %1 个，多选 %2 个。</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Offspring</source>
        <translation>子代</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Dominance</source>
        <translation>支配</translation>
    </message>
    <message>
        <source>Non-dominated sort</source>
        <translation>非支配排序</translation>
    </message>
    <message>
        <source>Crowding distance</source>
        <translation>拥挤距离</translation>
    </message>
    <message>
        <source>Next generation</source>
        <translation>下一代</translation>
    </message>
    <message>
        <source>Each point is one individual; its genome decides where it stands. Left and below is better.</source>
        <translation>每个点是一个个体；其基因组决定它的位置。越靠左下越好。</translation>
    </message>
    <message>
        <source>Winners of tournaments become parents; their child takes genes from both, and a gene or two mutates.</source>
        <translation>锦标赛的胜者成为父代；它们的子代从双方取得基因，再有一两个基因发生变异。</translation>
    </message>
    <message>
        <source>Each child is evaluated and lands among its parents: now both compete.</source>
        <translation>每个子代经过评估，落到父代之间：现在双方一起竞争。</translation>
    </message>
    <message>
        <source>A point dominates another if it is no worse in every objective and better in at least one.</source>
        <translation>如果一个点在每个目标上都不差，并且至少在一个目标上更优，它就支配另一个点。</translation>
    </message>
    <message>
        <source>Those that nobody dominates are front 1. Without them the same question gives front 2, and so on.</source>
        <translation>不被任何点支配的点构成前沿 1。去掉它们再问同样的问题，得到前沿 2，依此类推。</translation>
    </message>
    <message>
        <source>Within one front every point is equally good. To keep it spread out, the lonely ones are preferred: those with a large box between their neighbours.</source>
        <translation>同一前沿内的点同样好。为了保持分布的广度，优先保留孤立的点：与相邻点之间的方框较大者。</translation>
    </message>
    <message>
        <source>Whole fronts survive while they fit; of the front that does not, the most crowded leave.</source>
        <translation>容量允许时，整个前沿都存活；放不下的那个前沿中，最拥挤的点被淘汰。</translation>
    </message>
    <message>
        <source>a beats b ⇔ rank(a) &amp;lt; rank(b), or ranks are equal and d(a) &amp;gt; d(b)&lt;br&gt;gene of the child: that of a or of b, each with p = 1/2&lt;br&gt;mutation: every gene with p = 1/n</source>
        <translation>a 胜过 b ⇔ 等级(a) &amp;lt; 等级(b)，或等级相同且 d(a) &amp;gt; d(b)&lt;br&gt;子代的基因：取自 a 或 b，概率各为 p = 1/2&lt;br&gt;变异：每个基因的概率为 p = 1/n</translation>
    </message>
    <message>
        <source>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ the N − |…| of F&lt;sub&gt;l&lt;/sub&gt; that are left&lt;br&gt;when the smallest d leaves, again and again</source>
        <translation>P&lt;sub&gt;t+1&lt;/sub&gt; = F&lt;sub&gt;1&lt;/sub&gt; ∪ … ∪ F&lt;sub&gt;l−1&lt;/sub&gt; ∪ F&lt;sub&gt;l&lt;/sub&gt; 中反复去掉 d 最小者之后&lt;br&gt;剩下的 N − |…| 个</translation>
    </message>
    <message>
        <source>Click two parents. Click a gene of the child to take it from the other parent; click it with the right button, or press M, to mutate it.</source>
        <translation>点击两个父代。点击子代的某个基因，改为取自另一父代；用右键点击或按 M，使它变异。</translation>
    </message>
    <message>
        <source>All fronts are known. Go back a step to guess one.</source>
        <translation>所有前沿都已知。后退一步即可猜一个前沿。</translation>
    </message>
    <message>
        <source>This generation has no question for this scene; take another one.</source>
        <translation>这一代在此场景没有习题；请换一代。</translation>
    </message>
    <message>
        <source>Click the individual with the best %1.</source>
        <translation>点击最优的个体：%1。</translation>
    </message>
    <message>
        <source>%1 meet in a tournament. Click the one that becomes a parent.</source>
        <translation>%1 在锦标赛中相遇。点击将成为父代的个体。</translation>
    </message>
    <message>
        <source>Click a child that no parent dominates.</source>
        <translation>点击一个不被任何父代支配的子代。</translation>
    </message>
    <message>
        <source>Drag %1 until nobody dominates it.</source>
        <translation>拖动 %1，直到没有点支配它。</translation>
    </message>
    <message>
        <source>Mark all points of front %1, then check.</source>
        <translation>标出前沿 %1 的所有点，然后检查。</translation>
    </message>
    <message>
        <source>Click the point that would be dropped first: the most crowded one. Drag one to see its box change.</source>
        <translation>点击最先被淘汰的点：最拥挤的那个。拖动一个点，可看到它的方框变化。</translation>
    </message>
    <message>
        <source>Mark those of front %1 that are dropped, %2 of them, then check.</source>
        <translation>标出前沿 %1 中被淘汰的点（共 %2 个），然后检查。</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>答案是 %1。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>正确：%1。</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>课程：%1</translation>
    </message>
    <message>
        <source>Generation %1: %2 individuals, drawn at random.</source>
        <translation>第 %1 代：%2 个个体，随机生成。</translation>
    </message>
    <message>
        <source>Generation %1 begins with %2 individuals, the survivors of the one before.</source>
        <translation>第 %1 代从 %2 个个体开始，即上一代的存活者。</translation>
    </message>
    <message>
        <source>Your child of %1 × %2</source>
        <translation>您用 %1 × %2 产生的子代</translation>
    </message>
    <message>
        <source>%1: where it lands is known only after a training.</source>
        <translation>%1：训练之后才知道它落在哪里。</translation>
    </message>
    <message>
        <source>%1 lands at %2.</source>
        <translation>%1 落在 %2。</translation>
    </message>
    <message>
        <source>The first generation has no parents: its genomes are drawn at random.</source>
        <translation>第一代没有父代：它的基因组是随机生成的。</translation>
    </message>
    <message>
        <source>Tournaments chose #%1 and #%2 as the parents of %3.</source>
        <translation>锦标赛选出 #%1 和 #%2 作为 %3 的父代。</translation>
    </message>
    <message>
        <source>Mutation: no gene of %1 changed this time.</source>
        <translation>变异：这次 %1 没有基因改变。</translation>
    </message>
    <message>
        <source>Mutation: %1 of %2 genes of %3 got another value.</source>
        <translation>变异：%3 的 %2 个基因中有 %1 个换了值。</translation>
    </message>
    <message>
        <source>%1 children wait to be evaluated.</source>
        <translation>%1 个子代等待评估。</translation>
    </message>
    <message>
        <source>%1 of %2 children are evaluated and have their place.</source>
        <translation>%2 个子代中有 %1 个已评估并有了位置。</translation>
    </message>
    <message>
        <source>Choose a point.</source>
        <translation>选择一个点。</translation>
    </message>
    <message>
        <source>It equals %1 in every objective: neither dominates the other, and they share a front.</source>
        <translation>它在每个目标上都与 %1 相等：互不支配，同属一个前沿。</translation>
    </message>
    <message>
        <source>The number at a point: by how many others it is dominated.</source>
        <translation>点旁的数字：它被多少个点支配。</translation>
    </message>
    <message>
        <source>Choose a point of front %1.</source>
        <translation>选择前沿 %1 的一个点。</translation>
    </message>
    <message>
        <source>%1 is at an end of the front: no second neighbour, d = ∞, always kept.</source>
        <translation>%1 位于前沿的端点：没有第二个相邻点，d = ∞，总是保留。</translation>
    </message>
    <message>
        <source>%1: d = %2 = %3</source>
        <translation>%1：d = %2 = %3</translation>
    </message>
    <message>
        <source>%1 parents and %2 children line up for %3 places.</source>
        <translation>%1 个父代和 %2 个子代争夺 %3 个名额。</translation>
    </message>
    <message>
        <source>The next population is complete: %1 survive, all others leave.</source>
        <translation>下一代种群已满：%1 个存活，其余全部淘汰。</translation>
    </message>
    <message>
        <source>Front %1 survives whole: %2 of %3 places are taken.</source>
        <translation>前沿 %1 全部存活：%3 个名额已占用 %2 个。</translation>
    </message>
    <message>
        <source>Crowding distances are those of all objectives.</source>
        <translation>拥挤距离按所有目标计算。</translation>
    </message>
    <message>
        <source>You moved a point; this is not what the record says.</source>
        <translation>您移动了一个点；这与记录不符。</translation>
    </message>
    <message>
        <source>Crossover, from or towards the second parent: %1 of %2 genes of %3.</source>
        <translation>交叉，取自第二父代或向其靠近：%3 的 %2 个基因中有 %1 个。</translation>
    </message>
    <message>
        <source>Others that %1 dominates: %2. That dominate it: %3.</source>
        <translation>%1 支配的个体：%2。支配它的个体：%3。</translation>
    </message>
    <message>
        <source>Front %1 takes the rest (%2): every point has its rank.</source>
        <translation>前沿 %1 包含其余的点（%2）：每个点都有了等级。</translation>
    </message>
    <message>
        <source>Front %1 comes off (%2): nobody left dominates it.</source>
        <translation>剥离前沿 %1（%2）：剩下的点都不支配它们。</translation>
    </message>
    <message>
        <source>%1 goes: of those left in front %2 it has the least room. Still to go: %3.</source>
        <translation>%1 被淘汰：在前沿 %2 剩下的点中，它的空间最小。还需淘汰：%3。</translation>
    </message>
    <message>
        <source>%1 go, one after the other the most crowded. Still to go: %2.</source>
        <translation>%1 依次被淘汰，每次去掉最拥挤的。还需淘汰：%2。</translation>
    </message>
    <message>
        <source>Front %1 does not fit whole. To go, the most crowded first: %2.</source>
        <translation>前沿 %1 不能全部放下。需要淘汰，最拥挤者先：%2。</translation>
    </message>
    <message>
        <source>%1 objectives, two are drawn. Ringed (%2): on front 1 though it looks dominated here, being better in what is not drawn.</source>
        <translation>共 %1 个目标，画出两个。圈出的点（%2）：在这里看似被支配，但属于前沿 1，因为在未画出的目标上更优。</translation>
    </message>
    <message>
        <source>weights left</source>
        <translation>剩余的权重</translation>
    </message>
    <message>
        <source>accuracy of the integers on test rows</source>
        <translation>整数网络在测试行上的准确率</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>too close to tell</source>
        <translation>难分高下</translation>
    </message>
    <message>
        <source>It is: %1. %2</source>
        <translation>答案是：%1。%2</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正确：%1</translation>
    </message>
    <message>
        <source>No, it is: %1. %2</source>
        <translation>不对，答案是：%1。%2</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>Fixed-point grid</source>
        <translation>定点网格</translation>
    </message>
    <message>
        <source>A network does not need all its weights. Each round takes some away and trains the rest; what counts is how much accuracy is left for how few.</source>
        <translation>网络不需要全部权重。每一轮去掉一些，再训练其余的；要看的是，剩下多少权重时还能保留多少准确率。</translation>
    </message>
    <message>
        <source>A format holds only the numbers of its grid. A weight is rounded to one of them; beyond the ends the overflow mode decides. Fewer bits: a coarser grid, a shorter one, or both.</source>
        <translation>一种格式只能表示其网格上的数。权重舍入到其中一个；超出两端时由溢出方式决定。位数越少，网格就越粗、越短，或二者兼有。</translation>
    </message>
    <message>
        <source>w ← m ⊙ w, m ∈ {0, 1}; sparsity s = 1 − |m| / |w|&lt;br&gt;iterative: m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;, trained in between&lt;br&gt;one-shot: m&lt;sub&gt;t&lt;/sub&gt; from w&lt;sub&gt;0&lt;/sub&gt;&lt;br&gt;neurons: m is 0 for whole rows and their columns</source>
        <translation>w ← m ⊙ w, m ∈ {0, 1}；稀疏度 s = 1 − |m| / |w|&lt;br&gt;迭代：m&lt;sub&gt;t&lt;/sub&gt; ≤ m&lt;sub&gt;t−1&lt;/sub&gt;，其间训练&lt;br&gt;一次性：m&lt;sub&gt;t&lt;/sub&gt; 由 w&lt;sub&gt;0&lt;/sub&gt; 得出&lt;br&gt;神经元：整行及其对应列的 m 为 0</translation>
    </message>
    <message>
        <source>ap_fixed&amp;lt;W,I&amp;gt;: F = W − I, step 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = round(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;range: −2&lt;sup&gt;I−1&lt;/sup&gt; to 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</source>
        <translation>ap_fixed&amp;lt;W,I&amp;gt;：F = W − I，步长 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;q(w) = round(w · 2&lt;sup&gt;F&lt;/sup&gt;) · 2&lt;sup&gt;−F&lt;/sup&gt;&lt;br&gt;范围：−2&lt;sup&gt;I−1&lt;/sup&gt; 到 2&lt;sup&gt;I−1&lt;/sup&gt; − 2&lt;sup&gt;−F&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>iterative, single weights</source>
        <translation>迭代，单个权重</translation>
    </message>
    <message>
        <source>one-shot, single weights</source>
        <translation>一次性，单个权重</translation>
    </message>
    <message>
        <source>iterative, whole neurons</source>
        <translation>迭代，整个神经元</translation>
    </message>
    <message>
        <source>%1, %2 of %3 weights</source>
        <translation>%1，%3 个权重中的 %2 个</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>Layer %1, from %2 to neuron %3</source>
        <translation>第 %1 层，从 %2 到神经元 %3</translation>
    </message>
    <message>
        <source>pruned in round %1</source>
        <translation>在第 %1 轮被剪枝</translation>
    </message>
    <message>
        <source>%1, out of range: wrapped</source>
        <translation>%1，超出范围：回绕</translation>
    </message>
    <message>
        <source>%1, out of range: cleared</source>
        <translation>%1，超出范围：置零</translation>
    </message>
    <message>
        <source>%1, out of range: saturated</source>
        <translation>%1，超出范围：饱和</translation>
    </message>
    <message>
        <source>%1, exactly</source>
        <translation>%1，精确</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1，误差 %2</translation>
    </message>
    <message>
        <source>The weight is %1.</source>
        <translation>权重为 %1。</translation>
    </message>
    <message>
        <source>Round 0: quantized to %1 bits, nothing pruned. Both begin alike.</source>
        <translation>第 0 轮：量化为 %1 位，尚未剪枝。两边起点相同。</translation>
    </message>
    <message>
        <source>Round %1: %2 of the weights were to go.</source>
        <translation>第 %1 轮：应去除 %2 的权重。</translation>
    </message>
    <message>
        <source>You moved the weight.</source>
        <translation>您移动了权重。</translation>
    </message>
    <message>
        <source>One network (%1) of simulated jets, one seed, %2 test rows: other networks differ. Weights that rounded to 0 count as gone.</source>
        <translation>一个用于模拟喷注的网络（%1），一个种子，%2 个测试行：其他网络会有所不同。舍入为 0 的权重算作已去除。</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1：左边 %2，右边 %3</translation>
    </message>
    <message>
        <source>Which way has more accuracy after the next round? Click its heading, or the curves if the rows will not tell them apart.</source>
        <translation>下一轮之后，哪种方法的准确率更高？点击它的标题；如果这些行分不出高下，就点击曲线。</translation>
    </message>
    <message>
        <source>All rounds are known. Go back a step to guess one.</source>
        <translation>所有轮都已知。后退一步即可猜一轮。</translation>
    </message>
    <message>
        <source>Drag the weight to a number other than 0 that all four formats hold exactly.</source>
        <translation>把权重拖到一个非 0 的数，使四种格式都能精确表示它。</translation>
    </message>
    <message>
        <source>Drag the weight to where it is out of range for the two coarse formats, and the two fine ones hold it exactly.</source>
        <translation>把权重拖到这样的位置：它超出两种粗格式的范围，而两种细格式能精确表示它。</translation>
    </message>
    <message>
        <source>Drag the weight to where the coarsest format makes 0 of it and the finest does not.</source>
        <translation>把权重拖到这样的位置：最粗的格式把它变成 0，而最细的格式不会。</translation>
    </message>
    <message>
        <source>%1 does it.</source>
        <translation>%1 符合要求。</translation>
    </message>
    <message>
        <source>Not yet: the rows say which format stands in the way.</source>
        <translation>还不对：各行说明是哪种格式不符合。</translation>
    </message>
    <message>
        <source>The networks of this lesson are being computed on their test rows.</source>
        <translation>正在测试行上计算本课程的各个网络。</translation>
    </message>
    <message>
        <source>Cost (width × bits)</source>
        <translation>成本 (宽度 × 位数)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Without a place in the plane: %1 that broke a budget or failed.</source>
        <translation>平面中没有位置：%1 个超出预算或失败的个体。</translation>
    </message>
    <message>
        <source>From F%1 on: over a budget, the least excess first.</source>
        <translation>从 F%1 起：超出预算，超出最少者在前。</translation>
    </message>
    <message>
        <source>With more than two objectives the cut goes by the nearest neighbours in all of them: the numbers are mean distances to these.</source>
        <translation>目标多于两个时，按所有目标中的最近邻来截取：数字为到这些最近邻的平均距离。</translation>
    </message>
    <message>
        <source>#%1 recorded</source>
        <translation>#%1 记录</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>#%1 now</source>
        <translation>#%1 当前</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>%1 could not be trained: %2.</source>
        <translation>无法训练 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is trained now: its data are drawn.</source>
        <translation>正在训练 %1：正在生成其数据。</translation>
    </message>
    <message>
        <source>%1 is trained now: epoch %2 of %3, validation loss %4.</source>
        <translation>正在训练 %1：轮次 %2 / %3，验证损失 %4。</translation>
    </message>
    <message>
        <source>%1 %2, recorded %3</source>
        <translation>%1 %2，记录为 %3</translation>
    </message>
    <message>
        <source>%1 was trained now, %2 epochs on %3: %4.</source>
        <translation>%1 刚刚训练完，用 %3 训练了 %2 个轮次：%4。</translation>
    </message>
    <message>
        <source>it lands where it is recorded</source>
        <translation>它落在记录的位置</translation>
    </message>
    <message>
        <source>There is no child here with a place in the plane.</source>
        <translation>这里没有在平面中有位置的子代。</translation>
    </message>
    <message>
        <source>Nothing is trained here: what these individuals score is computed. Choose the open study as the lesson to train a child.</source>
        <translation>这里不训练任何网络：这些个体的评分是计算得出的。要训练子代，请选择打开的研究作为课程。</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>en</source>
        <comment>folder of translated help pages</comment>
        <extracomment>Folder of resources/help with pages in this language, &quot;de&quot;; leave it empty while there is none.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>hypervolume %1</source>
        <translation>超体积 %1</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Unsaved edits</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>%1 has edits that are not saved.</source>
        <translation>%1 有未保存的修改。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 that judge have the inputs of a training row: scores come out too high. Take repeated rows out of the file</source>
        <translation>用于评判的 %2 行中有 %1 与某个训练行的输入相同：评分会偏高。请从文件中去掉重复的行</translation>
    </message>
    <message>
        <source>input %1 numbers the rows: a network learns their order by it. Leave it out</source>
        <translation>输入 %1 是行的编号：网络会由此学到行的顺序。请忽略它</translation>
    </message>
    <message>
        <source>input %1 alone tells %2 of the rows right: is the truth in it?</source>
        <translation>仅凭输入 %1 就能判对 %2 的行：真值是否就在其中？</translation>
    </message>
    <message>
        <source>input %1 gives the target %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>输入 %1 用一条直线即可给出目标变量 %2，只剩其标准差的 %3：真值是否就在其中？</translation>
    </message>
    <message>
        <source>1 input with one value in all rows, of no use: %1</source>
        <translation>1 个输入在所有行中只有一个值，没有用处：%1</translation>
    </message>
    <message>
        <source>%1 inputs with one value in all rows, of no use: %2</source>
        <translation>%1 个输入在所有行中只有一个值，没有用处：%2</translation>
    </message>
    <message>
        <source>the commonest class has %1 of the rows, so always saying it is that accurate: look at balanced_accuracy or roc_auc</source>
        <translation>最常见的类别占 %1 的行，因此总是回答它就有这么高的准确率：请看 balanced_accuracy 或 roc_auc</translation>
    </message>
    <message>
        <source>class %1 has %2 and %3: its part of every score rests on them</source>
        <translation>类别 %1 有 %2 和 %3：它在每个评分中的部分都取决于这些行</translation>
    </message>
    <message>
        <source>%1 lies beside the file. If its rows are the test part, name it in test_path, so that they test and nothing else; without it rows of this file are kept for the test.</source>
        <translation>此文件旁有 %1。如果其各行是测试部分，请在 test_path 中写上它，使这些行只用于测试；不写则从本文件中留出测试行。</translation>
    </message>
    <message>
        <source>a class has so few rows that folds would be without it: no folds</source>
        <translation>某个类别的行太少，有的折中会没有它：不分折</translation>
    </message>
    <message>
        <source>%1: the model was checked up to 18 bits only</source>
        <translation>%1：模型只检验到 18 位</translation>
    </message>
    <message>
        <source>clock %1 ns: the model was checked from 3.3 to 10 ns only</source>
        <translation>时钟 %1 ns：模型只在 3.3 到 10 ns 之间检验过</translation>
    </message>
    <message>
        <source>7-series part: cycles are extrapolated from UltraScale+ and may be off by a factor of 2</source>
        <translation>7 系列器件：周期数由 UltraScale+ 外推，可能相差一倍</translation>
    </message>
    <message>
        <source>io_stream: stream interfaces are modelled coarsely; the model was fitted on io_parallel</source>
        <translation>io_stream：流接口只做了粗略建模；模型是在 io_parallel 上拟合的</translation>
    </message>
    <message>
        <source>a layer of %1 values: the model was checked up to 256 only</source>
        <translation>有一层含 %1 个值：模型只检验到 256 个</translation>
    </message>
    <message>
        <source>reuse factor %1 does not fit dense %2 (%3): %4 is used, as hls4ml would</source>
        <translation>复用因子 %1 不适用于全连接层 %2（%3）：改用 %4，与 hls4ml 的做法相同</translation>
    </message>
    <message>
        <source>does not fit: %1 % of %2 would be needed</source>
        <translation>放不下：需要 %2 的 %1 %</translation>
    </message>
    <message>
        <source>not priced with its own weights: %1</source>
        <translation>未按自身权重估算成本：%1</translation>
    </message>
    <message>
        <source>Fewer than %1 trained trials: too few to tell which genes matter.</source>
        <translation>已训练的试验少于 %1 个：太少，无法判断哪些基因重要。</translation>
    </message>
    <message>
        <source>Only %1 trained trials: the figures are rough. The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>只有 %1 个已训练的试验：数值是粗略的。搜索更常抽到好的值，因此这里的一个基因可能代表了与它一同出现的另一个基因；只在组合中起作用的基因看不出来。</translation>
    </message>
    <message>
        <source>The search draws good values more often, so a gene may stand here for another one that came along with it; genes that matter in combination only are not seen.</source>
        <translation>搜索更常抽到好的值，因此这里的一个基因可能代表了与它一同出现的另一个基因；只在组合中起作用的基因看不出来。</translation>
    </message>
    <message>
        <source>not checked bit by bit</source>
        <translation>未逐位检查</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 row (%3)</source>
        <translation>%1 在 %2 行上逐位一致（%3）</translation>
    </message>
    <message>
        <source>%1 agree bit for bit on %2 rows (%3)</source>
        <translation>%1 在 %2 行上逐位一致（%3）</translation>
    </message>
    <message>
        <source>%1 differs from the integers on %2 of %3</source>
        <translation>%1 与整数网络不一致：%3 中有 %2 行</translation>
    </message>
    <message>
        <source>timing before placing and routing is an estimate of the wires</source>
        <translation>布局布线之前的时序只是对连线的估算</translation>
    </message>
    <message>
        <source>the data differ: %1</source>
        <translation>数据不同：%1</translation>
    </message>
    <message>
        <source>the boards differ: %1</source>
        <translation>开发板不同：%1</translation>
    </message>
    <message>
        <source>hardware is priced differently: %1</source>
        <translation>硬件成本的估算方式不同：%1</translation>
    </message>
    <message>
        <source>the trials that were wanted differ: %1</source>
        <translation>要求的试验数不同：%1</translation>
    </message>
    <message>
        <source>the populations differ, so generations do not stand for equally many trials: %1</source>
        <translation>种群大小不同，因此各代的试验数并不相等：%1</translation>
    </message>
    <message>
        <source>the reference points of the studies differ; the worst of each objective is the common one, so hypervolumes are not those of the single studies</source>
        <translation>各研究的参考点不同；公共参考点取每个目标的最差值，因此超体积与各个研究自身的不同</translation>
    </message>
    <message>
        <source>seed %1 occurs more than once; such runs are no independent ones</source>
        <translation>种子 %1 出现不止一次；这样的运行并不独立</translation>
    </message>
    <message>
        <source>%1 is not finished</source>
        <translation>%1 尚未完成</translation>
    </message>
    <message>
        <source>not averaged over %1</source>
        <translation>未对 %1 取均值</translation>
    </message>
    <message>
        <source>input %1 gives the label %2 by a straight line but for %3 of its deviation: is the truth in it?</source>
        <translation>输入 %1 用一条直线即可给出标签 %2，只剩其标准差的 %3：真值是否就在其中？</translation>
    </message>
    <message>
        <source>label %1 is missing in %2 and %3: its part of every score rests on them</source>
        <translation>标签 %1 在 %2 和 %3 中缺失：它在每个评分中的部分都取决于这些行</translation>
    </message>
    <message>
        <source>label %1 is there in %2 and %3: its part of every score rests on them</source>
        <translation>标签 %1 只出现在 %2 和 %3 中：它在每个评分中的部分都取决于这些行</translation>
    </message>
    <message>
        <source>a label has so few rows that folds would be without it: no folds</source>
        <translation>某个标签的行太少，有的折中会没有它：不分折</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1: text, fields separated by %2, %3</source>
        <translation>%1：文本，字段以%2分隔，%3</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>none; the first line is a row like those below</source>
        <translation>无；第一行与下面各行一样是数据行</translation>
    </message>
    <message>
        <source>none, as dataset.header says</source>
        <translation>无，按 dataset.header 的设定</translation>
    </message>
    <message>
        <source>line %1 (%2)</source>
        <translation>第 %1 行（%2）</translation>
    </message>
    <message>
        <source>line %1, as dataset.header says</source>
        <translation>第 %1 行，按 dataset.header 的设定</translation>
    </message>
    <message>
        <source>none; line %1 describes the file</source>
        <translation>无；第 %1 行是对文件的说明</translation>
    </message>
    <message>
        <source>names above numbers</source>
        <translation>数字上方的名称</translation>
    </message>
    <message>
        <source>names alone</source>
        <translation>只有名称</translation>
    </message>
    <message>
        <source>dataset.label_column names it</source>
        <translation>由 dataset.label_column 指定</translation>
    </message>
    <message>
        <source>names of all columns but one</source>
        <translation>除一列外各列的名称</translation>
    </message>
    <message>
        <source>column %1 (%2)</source>
        <translation>列 %1（%2）</translation>
    </message>
    <message>
        <source>columns %1 (%2)</source>
        <translation>列 %1（%2）</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按其名称</translation>
    </message>
    <message>
        <source>the only one of text</source>
        <translation>唯一的文本列</translation>
    </message>
    <message>
        <source>the only one of true and false</source>
        <translation>唯一的真假值列</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>最后一列</translation>
    </message>
    <message>
        <source>the last one; none is called label, target, class or y</source>
        <translation>最后一列；没有名为 label、target、class 或 y 的列</translation>
    </message>
    <message>
        <source>one 1 a row, and the name of a truth: a class each</source>
        <translation>每行只有一个 1，且名称像真值：每列一个类别</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a class each</source>
        <translation>最后几列，每行只有一个 1：每列一个类别</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a label each</source>
        <translation>只有 0 和 1，且名称像真值：每列一个标签</translation>
    </message>
    <message>
        <source>as %1 says</source>
        <translation>按 %1 的设定</translation>
    </message>
    <message>
        <source>1 class: %1</source>
        <translation>1 个类别：%1</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>%1 个类别：%2</translation>
    </message>
    <message>
        <source>%1 a row, each of which it has or has not: %2</source>
        <translation>每行 %1，每个标签该行有或没有：%2</translation>
    </message>
    <message>
        <source>regression of %1</source>
        <translation>回归：%1</translation>
    </message>
    <message>
        <source>%1 (%2 to train and choose with, %3 to test with)</source>
        <translation>%1（%2 行用于训练和选择，%3 行用于测试）</translation>
    </message>
    <message>
        <source>empty: every row ends in a delimiter</source>
        <translation>空：每行都以分隔符结尾</translation>
    </message>
    <message>
        <source>as dataset.drop says</source>
        <translation>按 dataset.drop 的设定</translation>
    </message>
    <message>
        <source>it only numbers the rows</source>
        <translation>只是行的编号</translation>
    </message>
    <message>
        <source>names of the rows</source>
        <translation>行的名称</translation>
    </message>
    <message>
        <source>whole numbers without a name, as an index has them</source>
        <translation>没有名称的整数，与索引一样</translation>
    </message>
    <message>
        <source>a number of its own in every row</source>
        <translation>每行各有一个不同的数</translation>
    </message>
    <message>
        <source>an index, as dataset.index_column says</source>
        <translation>索引，按 dataset.index_column 的设定</translation>
    </message>
    <message>
        <source>the truth holds %1 different whole numbers, taken as classes (as are whole numbers of at most %2 different values)</source>
        <translation>真值含有 %1 个不同的整数，作为类别处理（不同值至多 %2 个的整数都如此）</translation>
    </message>
    <message>
        <source>if it is a quantity, set dataset.task to regression</source>
        <translation>如果它是数量，请把 dataset.task 设为 regression</translation>
    </message>
    <message>
        <source>each row has any number of the labels: %1 have none, %2 more than one</source>
        <translation>每行可有任意多个标签：%1 行没有标签，%2 行有多个</translation>
    </message>
    <message>
        <source>labels that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>在所有行中都相同、无可学习的标签：%1</translation>
    </message>
    <message>
        <source>%1 with a missing value, the first in line %2</source>
        <translation>%1含有缺失值，首个在第 %2 行</translation>
    </message>
    <message>
        <source>test rows: the %1 of %2, which train and choose nothing</source>
        <translation>测试行：%2 的 %1，不用于训练和选择</translation>
    </message>
    <message>
        <source>simulated: %1 jets drawn with seed %2 from summary statistics of LHC jets (no measured or fully simulated jet among them)</source>
        <translation>模拟：%1 个喷注，以种子 %2 按 LHC 喷注的汇总统计量生成（其中没有实测或完整模拟的喷注）</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>garments</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of MNIST among them)</source>
        <translation>模拟：%1 张绘制的%2图片，种子 %3（其中没有 MNIST 的图片）</translation>
    </message>
    <message>
        <source>simulated: %1 drawn pictures of %2 with seed %3 (none of Fashion-MNIST among them)</source>
        <translation>模拟：%1 张绘制的%2图片，种子 %3（其中没有 Fashion-MNIST 的图片）</translation>
    </message>
    <message>
        <source>%1 x %2 pixels of 0 to 255</source>
        <translation>%1 x %2 个像素，值为 0 到 255</translation>
    </message>
    <message>
        <source>dataset.class_weights has no effect: the targets are numbers, and there are no classes to weigh</source>
        <translation>dataset.class_weights 不起作用：目标变量是数值，没有可加权的类别</translation>
    </message>
    <message>
        <source>search.decision has no effect: the targets are numbers, and no class is decided on</source>
        <translation>search.decision 不起作用：目标变量是数值，没有要判决的类别</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training and validation, %4 for the test</source>
        <translation>%1 很稀少：%2，其中 %3 行用于训练和验证，%4 行用于测试</translation>
    </message>
    <message>
        <source>%1 is rare: %2, %3 for training, %4 for validation, %5 for the test</source>
        <translation>%1 很稀少：%2，其中 %3 行用于训练，%4 行用于验证，%5 行用于测试</translation>
    </message>
    <message>
        <source>what a score says of it rests on these few</source>
        <translation>评分对它的判断只取决于这几行</translation>
    </message>
    <message>
        <source>%1 of the %2 are scored without it</source>
        <translation>%2中有 %1 折评分时没有它</translation>
    </message>
    <message>
        <source>and %1 more are as rare</source>
        <translation>另有 %1同样稀少</translation>
    </message>
    <message>
        <source>and %1 more are not in every fold</source>
        <translation>另有 %1不在每一折中</translation>
    </message>
    <message>
        <source>%1 is a score of classifications</source>
        <translation>%1 是分类的评分</translation>
    </message>
    <message>
        <source>%1 is a score of regressions</source>
        <translation>%1 是回归的评分</translation>
    </message>
    <message>
        <source>output_activation: softmax and sigmoid are for classes, but the data set has numbers as targets</source>
        <translation>output_activation: softmax 和 sigmoid 用于类别，而此数据集的目标变量是数值</translation>
    </message>
    <message>
        <source>write output_activation: linear</source>
        <translation>请写 output_activation: linear</translation>
    </message>
    <message>
        <source>the study has no objectives; name some under search: objectives</source>
        <translation>研究没有目标；请在 search: objectives 下写明</translation>
    </message>
    <message>
        <source>the study has no trials; set search: n_trials to 1 or more</source>
        <translation>研究没有试验；请把 search: n_trials 设为 1 或更大</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order</source>
        <translation>hls4ml C 综合，全连接层，一阶</translation>
    </message>
    <message>
        <source>hls4ml csynth, dense, first-order, calibrated on your reports</source>
        <translation>hls4ml C 综合，全连接层，一阶，已用您的报告校准</translation>
    </message>
    <message>
        <source>a batch norm that does not follow a dense layer cannot be folded; it is costed as one product and one sum a feature</source>
        <translation>不在全连接层之后的批归一化无法折叠；按每个特征一个乘积和一个求和估算成本</translation>
    </message>
    <message>
        <source>dense %1 is too large for sharing to be searched; its additions are counted without it</source>
        <translation>全连接层 %1 太大，无法搜索可共享的部分；其加法按不共享计数</translation>
    </message>
    <message>
        <source>not checked bit by bit: %1</source>
        <translation>未逐位检查：%1</translation>
    </message>
    <message>
        <source>not checked: there are no test vectors</source>
        <translation>未检查：没有测试向量</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>检查用的 %2 个验证行上的 %1：浮点 %3 · 整数 %4 · RTL %5 · HLS C++ %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5</source>
        <translation>检查用的 %2 个验证行上的 %1：浮点 %3 · 整数 %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4 · HLS C++ %5</source>
        <translation>检查用的 %2 个验证行上的 %1：浮点 %3 · 整数 %4 · HLS C++ %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: float %3 · integers %4</source>
        <translation>检查用的 %2 个验证行上的 %1：浮点 %3 · 整数 %4</translation>
    </message>
    <message>
        <source>built with a reuse factor of 1, as asked for, instead of that of the search (%1)</source>
        <translation>按要求以复用因子 1 构建，而不用搜索的复用因子（%1）</translation>
    </message>
    <message>
        <source>checked on random inputs, for the network was imported without data</source>
        <translation>用随机输入检查，因为网络导入时没有数据</translation>
    </message>
    <message>
        <source>%1: every weight is 0, so that its outputs are made of its biases alone</source>
        <translation>%1：所有权重均为 0，因此其输出仅由偏置构成</translation>
    </message>
    <message>
        <source>%1: every weight is 0 in %2, so that its outputs are made of its biases alone</source>
        <translation>%1：所有权重在 %2 中均为 0，因此其输出仅由偏置构成</translation>
    </message>
    <message>
        <source>%1: its outputs are the same for every input, so that nothing before it counts</source>
        <translation>%1：其输出对任何输入都相同，因此它之前的一切都不起作用</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its number formats or its pruning left nothing of it</source>
        <translation>在用于检查的全部 %1 行上，网络给出的输出都相同：其数值格式或剪枝使它什么也没剩下</translation>
    </message>
    <message>
        <source>the tool synthesized for %1, not for %2</source>
        <translation>工具是为 %1 综合的，而不是为 %2</translation>
    </message>
    <message>
        <source>timing: Yosys does not place and route for this family</source>
        <translation>时序：Yosys 对此系列不做布局布线</translation>
    </message>
    <message>
        <source>timing after routing: the stage Implementation was not run</source>
        <translation>布线后的时序：未运行“实现”阶段</translation>
    </message>
    <message>
        <source>power: the stage Implementation was not run</source>
        <translation>功耗：未运行“实现”阶段</translation>
    </message>
    <message>
        <source>figures of layer %1: %2</source>
        <translation>层 %1 的数值：%2</translation>
    </message>
    <message>
        <source>On the %1 validation row of the check.</source>
        <translation>基于检查用的 %1 个验证行。</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check.</source>
        <translation>基于检查用的 %1 个验证行。</translation>
    </message>
    <message>
        <source>On the %1 validation rows of the check. %2 as it is: %3; the last columns say what it were with the values or the weights of this line alone as exact as they were trained, and all else as it is.</source>
        <translation>基于检查用的 %1 个验证行。%2 的现状：%3；最后几列说明：如果仅此行的数值或权重与训练时一样精确，其余保持现状，它会是多少。</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>to zero</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>%1, values exact</source>
        <translation>%1，数值精确</translation>
    </message>
    <message>
        <source>%1, weights exact</source>
        <translation>%1，权重精确</translation>
    </message>
    <message>
        <source>%1, argument of its table</source>
        <translation>%1，其查找表的自变量</translation>
    </message>
    <message>
        <source>This design cannot be written as RTL: %1</source>
        <translation>此设计无法写成 RTL：%1</translation>
    </message>
    <message>
        <source>This design cannot be written as HLS C++: %1</source>
        <translation>此设计无法写成 HLS C++：%1</translation>
    </message>
    <message>
        <source>The longest path of the RTL is planned with %1 ns, above the clock period of %2 ns.</source>
        <translation>RTL 的最长路径预计为 %1 ns，超过时钟周期 %2 ns。</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together: expect some %3 of Yosys on two cores.</source>
        <translation>%1 个加法，共 %2 位：Yosys 用两个核预计约需 %3。</translation>
    </message>
    <message>
        <source>%1 additions of %2 bits together and %3, some in turns: expect some %4 of Yosys on two cores.</source>
        <translation>%1 个加法，共 %2 位，另有 %3，其中一些轮流使用：Yosys 用两个核预计约需 %4。</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the board has none</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：开发板没有 DSP 块</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: every layer has a reuse factor above 1, and its multipliers work in turns; with a reuse factor of 1 the choice is free</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：每一层的复用因子都大于 1，其乘法器轮流工作；复用因子为 1 时可自由选择</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: multipliers in turns and those of softmax need the %2 that one network may take of this board</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：轮流工作的乘法器和 softmax 的乘法器需要用掉一个网络在此开发板上可占用的 %2</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：没有哪个权重与其数值的乘积适合 DSP 块：2 的幂只是连线，位数这么少的乘积会被综合工具做成 LUT</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: in the layers without a reuse factor above 1 no weight with its value makes a product for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：在复用因子不大于 1 的层中，没有哪个权重与其数值的乘积适合 DSP 块：2 的幂只是连线，位数这么少的乘积会被综合工具做成 LUT</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: additions of shifted values that share sums take fewer LUTs here than what would be left beside DSP blocks</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：共享求和的移位加法在这里所需的 LUT，少于使用 DSP 块时仍需的 LUT</translation>
    </message>
    <message>
        <source>DSP blocks were asked for (%1), and no product got one: the share of the board that additions take is smaller than with DSP blocks</source>
        <translation>要求了 DSP 块（%1），但没有乘积用上 DSP 块：加法占开发板的比例比使用 DSP 块时更小</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; Vivado HLS 2020.1 fails to unroll layers of 4,096 and more. Choose Resource with a reuse factor, or make the layer smaller.</source>
        <translation>%1 在 Latency 下有 %2 个乘积；Vivado HLS 2020.1 无法展开达到 4,096 个乘积的层。请选择 Resource 并设置复用因子，或缩小该层。</translation>
    </message>
    <message>
        <source>%1 has %2 products under Latency; 3,072 is the most that is known to go through Vivado HLS 2020.1.</source>
        <translation>%1 在 Latency 下有 %2 个乘积；已知能通过 Vivado HLS 2020.1 的最多为 3,072 个。</translation>
    </message>
    <message>
        <source>%1: a reuse factor of %2 under Latency saves multipliers but hardly any LUTs, and takes many cycles; Resource is made for it.</source>
        <translation>%1：在 Latency 下复用因子 %2 能节省乘法器，但几乎不节省 LUT，且需要许多周期；Resource 正适合这种情况。</translation>
    </message>
    <message>
        <source>%1: its %2 units each look up a table of %3 entries; the tool copies the table for every two of them. Fewer bits for the table&apos;s argument, or an exact activation (ReLU, hard tanh), cost less.</source>
        <translation>%1：其 %2 个神经元各自查一个 %3 项的表；工具为每两个神经元复制一份表。减少表自变量的位数，或使用精确的激活函数（ReLU、hard tanh），成本更低。</translation>
    </message>
    <message>
        <source>%1 multiplies %2-bit weights with %3-bit values; a DSP takes 27 x 18 (25 x 18 on 7-series), wider products take several or a lot of LUTs.</source>
        <translation>%1 将 %2 位权重与 %3 位数值相乘；一个 DSP 可做 27 x 18（7 系列为 25 x 18），更宽的乘积需要多个 DSP 或大量 LUT。</translation>
    </message>
    <message>
        <source>The tool may not know the part %1: parts of AMD begin with xc, xa or xq.</source>
        <translation>工具可能不认识器件 %1：AMD 的器件以 xc、xa 或 xq 开头。</translation>
    </message>
    <message>
        <source>%1 is of the Virtex family: it needs a licence that the free edition of Vivado does not bring, and may have been left out of an installation. Where it is missing, C synthesis stops with a part that is not known.</source>
        <translation>%1 属于 Virtex 系列：它需要 Vivado 免费版所没有的许可证，并且安装时可能未包含它。如果缺少它，C 综合会因不认识该器件而停止。</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect hours of C synthesis and much memory.</source>
        <translation>展开 %1 个乘积：C 综合预计需要数小时和大量内存。</translation>
    </message>
    <message>
        <source>%1 products are unrolled: expect tens of minutes of C synthesis.</source>
        <translation>展开 %1 个乘积：C 综合预计需要几十分钟。</translation>
    </message>
    <message>
        <source>There are no test vectors: C simulation will end with an error, as nothing is compared.</source>
        <translation>没有测试向量：C 仿真会以错误结束，因为没有可比较的内容。</translation>
    </message>
    <message>
        <source>`%1` is not installed, or not in PATH: %2</source>
        <translation>`%1` 未安装，或不在 PATH 中：%2</translation>
    </message>
    <message>
        <source>install the Debian package yosys</source>
        <translation>请安装 Debian 软件包 yosys</translation>
    </message>
    <message>
        <source>install the Debian package verilator</source>
        <translation>请安装 Debian 软件包 verilator</translation>
    </message>
    <message>
        <source>install the Debian package iverilog</source>
        <translation>请安装 Debian 软件包 iverilog</translation>
    </message>
    <message>
        <source>install the Debian package ghdl-mcode</source>
        <translation>请安装 Debian 软件包 ghdl-mcode</translation>
    </message>
    <message>
        <source>install the Debian packages g++ and make</source>
        <translation>请安装 Debian 软件包 g++ 和 make</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C 综合</translation>
    </message>
    <message>
        <source>C simulation</source>
        <translation>C 仿真</translation>
    </message>
    <message>
        <source>C/RTL co-simulation</source>
        <translation>C/RTL 协同仿真</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>Verilog RTL</source>
        <translation>Verilog RTL</translation>
    </message>
    <message>
        <source>VHDL RTL</source>
        <translation>VHDL RTL</translation>
    </message>
    <message>
        <source>HLS C++ project</source>
        <translation>HLS C++ 工程</translation>
    </message>
    <message>
        <source>hls4ml configuration</source>
        <translation>hls4ml 配置</translation>
    </message>
    <message>
        <source>Bundle (JSON and NumPy)</source>
        <translation>网络包（JSON 和 NumPy）</translation>
    </message>
    <message>
        <source>Verilog-2001 with a test bench: no multipliers and a new input every cycle, or multipliers used in turns</source>
        <translation>Verilog-2001，附测试平台：不用乘法器且每个周期接收一个新输入，或轮流使用乘法器</translation>
    </message>
    <message>
        <source>The design of the Verilog in VHDL-2008, with a test bench</source>
        <translation>与 Verilog 相同的设计，用 VHDL-2008 写成，附测试平台</translation>
    </message>
    <message>
        <source>C++ for Vitis HLS and Vivado HLS with kernels, test bench and scripts</source>
        <translation>用于 Vitis HLS 和 Vivado HLS 的 C++，附内核、测试平台和脚本</translation>
    </message>
    <message>
        <source>formats, reuse and strategy by layer, as YAML for hls4ml</source>
        <translation>各层的数值格式、复用和策略，供 hls4ml 使用的 YAML</translation>
    </message>
    <message>
        <source>The network as JSON and .npz, with a few lines of Python that compute it</source>
        <translation>网络存为 JSON 和 .npz，附几行计算它的 Python</translation>
    </message>
    <message>
        <source>The float network for inference programs and hls4ml</source>
        <translation>浮点网络，用于推理程序和 hls4ml</translation>
    </message>
    <message>
        <source>The integer network as float ONNX with Quant nodes, for hls4ml and FINN</source>
        <translation>整数网络存为带 Quant 节点的浮点 ONNX，用于 hls4ml 和 FINN</translation>
    </message>
    <message>
        <source>%1 is too small; the smallest value is %2</source>
        <translation>%1 太小；最小值为 %2</translation>
    </message>
    <message>
        <source>%1 is too large; the largest value is %2</source>
        <translation>%1 太大；最大值为 %2</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必须是整数</translation>
    </message>
    <message>
        <source>a number is expected here, not %1</source>
        <translation>此处应为数，而不是 %1</translation>
    </message>
    <message>
        <source>a number is expected, but &quot;%1&quot; is quoted text; remove the quotes</source>
        <translation>此处应为数，但“%1”是带引号的文本；请去掉引号</translation>
    </message>
    <message>
        <source>%1 is beyond the numbers a computer can hold</source>
        <translation>%1 超出计算机能表示的数</translation>
    </message>
    <message>
        <source>true or false is expected here, not %1</source>
        <translation>此处应为 true 或 false，而不是 %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; did you mean %2? Choices: %3</source>
        <translation>未知的“%1”；是否想写 %2？可选：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; choices: %2</source>
        <translation>未知的“%1”；可选：%2</translation>
    </message>
    <message>
        <source>the list is empty; give at least one value</source>
        <translation>列表为空；请至少写一个值</translation>
    </message>
    <message>
        <source>a range needs min and max: {min: 1, max: 100}</source>
        <translation>范围需要 min 和 max：{min: 1, max: 100}</translation>
    </message>
    <message>
        <source>min %1 is above max %2; swap them</source>
        <translation>min %1 大于 max %2；请交换</translation>
    </message>
    <message>
        <source>a logarithmic range must start above 0; raise min or remove log</source>
        <translation>对数范围必须从大于 0 开始；请提高 min 或去掉 log</translation>
    </message>
    <message>
        <source>%1 is listed twice; remove one</source>
        <translation>%1 列出了两次；请删除一个</translation>
    </message>
    <message>
        <source>%1 is given twice; remove one</source>
        <translation>%1 写了两次；请删除一个</translation>
    </message>
    <message>
        <source>has no value; write one (default %1) or remove the line</source>
        <translation>没有值；请写一个（默认 %1）或删除该行</translation>
    </message>
    <message>
        <source>unknown board `%1`</source>
        <translation>未知的开发板 `%1`</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>是否想写 %1？</translation>
    </message>
    <message>
        <source>did you mean %1 or %2?</source>
        <translation>是否想写 %1 或 %2？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key</source>
        <translation>“%1”不是键</translation>
    </message>
    <message>
        <source>keys here: %1</source>
        <translation>此处的键：%1</translation>
    </message>
    <message>
        <source>it belongs under %1:</source>
        <translation>它应写在 %1: 之下</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice, first in line %2; remove one</source>
        <translation>“%1”写了两次，首次在第 %2 行；请删除一个</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is given twice, first in line %2; join them</source>
        <translation>节“%1”写了两次，首次在第 %2 行；请合并</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a section: its keys go on the following lines, indented</source>
        <translation>“%1”是节：它的键写在随后的行中，并缩进</translation>
    </message>
    <message>
        <source>a key must be a single word</source>
        <translation>键必须是单个词</translation>
    </message>
    <message>
        <source>a study file is a list of sections such as &quot;search:&quot; at the margin; this is not one</source>
        <translation>研究文件由顶格书写的节（如“search:”）组成；这里不是</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing (%2)</source>
        <translation>缺少“%1”（%2）</translation>
    </message>
    <message>
        <source>checked and kept, but not used yet</source>
        <translation>已检查并保留，但尚未使用</translation>
    </message>
    <message>
        <source>the file sets nothing; a study needs at least a section such as &quot;search:&quot;</source>
        <translation>文件没有任何设定；研究至少需要一个节，如“search:”</translation>
    </message>
    <message>
        <source>total bits must be 1 to 64 and integer bits (with the sign) 0 to the total, e.g. (8,3)</source>
        <translation>总位数必须为 1 到 64，整数位数（含符号）必须为 0 到总位数，例如 (8,3)</translation>
    </message>
    <message>
        <source>the direction of an objective is maximize or minimize</source>
        <translation>目标的方向为 maximize 或 minimize</translation>
    </message>
    <message>
        <source>%1 and %2 are the same quantity; remove one</source>
        <translation>%1 和 %2 是同一指标；请删除一个</translation>
    </message>
    <message>
        <source>this line does not fit the lines above; is its indentation wrong, or a &quot;:&quot; missing?</source>
        <translation>此行与上面各行不符；是缩进有误，还是缺少“:”？</translation>
    </message>
    <message>
        <source>this line does not fit the list above; is its indentation wrong, or a &quot;-&quot; missing?</source>
        <translation>此行与上面的列表不符；是缩进有误，还是缺少“-”？</translation>
    </message>
    <message>
        <source>this cannot be a key here; is the line above unfinished or the indentation wrong?</source>
        <translation>此处不能是键；是上一行未写完，还是缩进有误？</translation>
    </message>
    <message>
        <source>the list that begins before this is not closed; &quot;]&quot; is missing</source>
        <translation>在此之前开始的列表未结束；缺少“]”</translation>
    </message>
    <message>
        <source>the map that begins before this is not closed; &quot;}&quot; is missing</source>
        <translation>在此之前开始的映射未结束；缺少“}”</translation>
    </message>
    <message>
        <source>this &quot;%1&quot; is never closed; &quot;%2&quot; is missing</source>
        <translation>此“%1”没有结束；缺少“%2”</translation>
    </message>
    <message>
        <source>a quoted text is not closed</source>
        <translation>带引号的文本未结束</translation>
    </message>
    <message>
        <source>this alias (*name) refers to an anchor (&amp;name) that does not exist</source>
        <translation>此别名 (*name) 指向不存在的锚点 (&amp;name)</translation>
    </message>
    <message>
        <source>a tab is used for indentation; YAML wants spaces</source>
        <translation>缩进用了制表符；YAML 要求用空格</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>the data set &quot;file&quot; needs a path, e.g. path: jets.csv</source>
        <translation>数据集“file”需要路径，例如 path: jets.csv</translation>
    </message>
    <message>
        <source>only simulated data sets draw rows; use subset_size to limit a file</source>
        <translation>只有模拟数据集会生成行；要限制文件的行数，请用 subset_size</translation>
    </message>
    <message>
        <source>the data set %1 is simulated and reads no file; write name: file to use the file</source>
        <translation>数据集 %1 是模拟的，不读取文件；要使用该文件，请写 name: file</translation>
    </message>
    <message>
        <source>these data come from a file (path); remove one of them</source>
        <translation>这些数据来自文件（path）；请删除其中之一</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>there is no file %1 (paths count from the study file&apos;s folder)</source>
        <translation>没有文件 %1（路径从研究文件所在的文件夹算起）</translation>
    </message>
    <message>
        <source>missing, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>缺少，因此搜索默认空间：2 到 4 个隐藏层，每层 16、32、64 或 128 个神经元，ReLU 或 Tanh，有或没有批归一化</translation>
    </message>
    <message>
        <source>%1 is more than a third of %2, so the search is mostly random</source>
        <translation>%1 超过 %2的三分之一，因此搜索大多是随机的</translation>
    </message>
    <message>
        <source>use at most %1, or more trials</source>
        <translation>请最多用 %1，或增加试验</translation>
    </message>
    <message>
        <source>use more trials</source>
        <translation>请增加试验</translation>
    </message>
    <message>
        <source>says nothing without stop_when_stalled, the generations it is about</source>
        <translation>没有 stop_when_stalled（它所针对的代数）就不起作用</translation>
    </message>
    <message>
        <source>%1 without a better loss never pass within %2, so training is never stopped early</source>
        <translation>在 %2之内不会出现连续 %1损失无改善，因此训练从不提前停止</translation>
    </message>
    <message>
        <source>networks are trained at a precision on one validation set; use n_folds: 1, or quantized_epochs: 0 to round the trained networks</source>
        <translation>按精度训练网络时只用一个验证集；请用 n_folds: 1，或用 quantized_epochs: 0 对训练好的网络做舍入</translation>
    </message>
    <message>
        <source>the precision is no gene, so no trial is trained at one; give hls_config.model.precision several values</source>
        <translation>精度不是基因，因此没有试验按精度训练；请给 hls_config.model.precision 写多个值</translation>
    </message>
    <message>
        <source>with test_fraction it leaves less than 5 % of the rows for training; lower one of them</source>
        <translation>与 test_fraction 合计后，留给训练的行不足 5 %；请降低其中一个</translation>
    </message>
    <message>
        <source>%1 folds of %2 are too small; use at most %3</source>
        <translation>%2分成 %1 折太小；请最多用 %3</translation>
    </message>
    <message>
        <source>%1 for up to %2; the last one is used for layers %3 to %4</source>
        <translation>%1用于最多 %2；第 %3 到 %4 层使用最后一个</translation>
    </message>
    <message>
        <source>%1 does not fit layer %2</source>
        <translation>%1 不适用于层 %2</translation>
    </message>
    <message>
        <source>there hls4ml takes the nearest, %1</source>
        <translation>hls4ml 在此取最接近的 %1</translation>
    </message>
    <message>
        <source>the jets have 5 classes, so it must be 5; or remove it</source>
        <translation>喷注有 5 个类别，因此它必须为 5；或者删除它</translation>
    </message>
    <message>
        <source>more of them than the population holds; those at the end enter later generations or not at all</source>
        <translation>数量超过种群大小；末尾的会进入以后的代，或根本不进入</translation>
    </message>
    <message>
        <source>the search space has only %1, fewer than %2</source>
        <translation>搜索空间只有 %1，少于 %2</translation>
    </message>
    <message>
        <source>only the method learned trains to a size; add learned to the methods, or leave the target out</source>
        <translation>只有方法 learned 会训练到指定大小；请把 learned 加入方法，或不写目标值</translation>
    </message>
    <message>
        <source>none of them depends on training; accuracy is usually one of them</source>
        <translation>其中没有一个取决于训练；通常包含准确率</translation>
    </message>
    <message>
        <source>with more than 4 the hypervolume is slow and almost every trial is non-dominated</source>
        <translation>超过 4 个时，超体积的计算缓慢，且几乎每个试验都是非支配的</translation>
    </message>
    <message>
        <source>no candidate can have %1 at most %2; write a limit above 0</source>
        <translation>没有候选的 %1 能不超过 %2；请写大于 0 的上限</translation>
    </message>
    <message>
        <source>%1 is not one of the objectives; remove it</source>
        <translation>%1 不是目标之一；请删除它</translation>
    </message>
    <message>
        <source>%1 has a single value, so there is nothing to choose by layer; write a list under hls_config.model.%2</source>
        <translation>%1 只有一个值，因此没有可按层选择的；请在 hls_config.model.%2 下写一个列表</translation>
    </message>
    <message>
        <source>the keys of search_space are native, so it is not used</source>
        <translation>search_space 的键是本程序自己的形式，因此不使用它</translation>
    </message>
    <message>
        <source>%1 for %2; write one for each, or none at all</source>
        <translation>%1对应 %2；请为每个写一个，或者全都不写</translation>
    </message>
    <message>
        <source>Number of hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Width of layer %1</source>
        <translation>第 %1 层的宽度</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>L1 正则化</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Width of %1</source>
        <translation>%1的宽度</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>%1的激活函数</translation>
    </message>
    <message>
        <source>Normalization of %1</source>
        <translation>%1的归一化</translation>
    </message>
    <message>
        <source>Type of block %1</source>
        <translation>第 %1 块的类型</translation>
    </message>
    <message>
        <source>Precision of %1</source>
        <translation>%1的精度</translation>
    </message>
    <message>
        <source>Reuse factor of %1</source>
        <translation>%1的复用因子</translation>
    </message>
    <message>
        <source>Strategy of %1</source>
        <translation>%1的策略</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>第 %1 块</translation>
    </message>
    <message>
        <source>head layer %1</source>
        <translation>头部第 %1 层</translation>
    </message>
    <message>
        <source>hidden layer %1</source>
        <translation>第 %1 隐藏层</translation>
    </message>
    <message>
        <source>Number of dense layers, output included</source>
        <translation>全连接层数，含输出层</translation>
    </message>
    <message>
        <source>no hardware estimate: %1</source>
        <translation>没有硬件估算：%1</translation>
    </message>
    <message>
        <source>same candidate as trial %1</source>
        <translation>与试验 %1 的候选相同</translation>
    </message>
    <message>
        <source>same candidate as trial %1, which was %2: %3</source>
        <translation>与试验 %1 的候选相同，该试验的状态为 %2：%3</translation>
    </message>
    <message>
        <source>in the worse half of its generation after %1 of %2</source>
        <translation>%2中完成 %1 个之后，处于本代较差的一半</translation>
    </message>
    <message>
        <source>no trial has finished yet</source>
        <translation>还没有完成的试验</translation>
    </message>
    <message>
        <source>the study is not finished</source>
        <translation>研究尚未完成</translation>
    </message>
    <message>
        <source>the only trial failed: %1</source>
        <translation>唯一的试验失败：%1</translation>
    </message>
    <message>
        <source>all %1 failed: %2</source>
        <translation>全部 %1失败：%2</translation>
    </message>
    <message>
        <source>most often (%1): %2</source>
        <translation>最常见（%1）：%2</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Raise the budget, take a larger board, or let the search space have smaller networks</source>
        <translation>%1均不符合预算；最接近的是试验 %2：%3（%4 倍）。请提高预算、选用更大的开发板，或让搜索空间包含更小的网络</translation>
    </message>
    <message>
        <source>none of %1 is within the budgets; nearest is trial %2: %3 (%4 times). Require less of the score, train for more epochs, or let the search space have larger networks</source>
        <translation>%1均不符合预算；最接近的是试验 %2：%3（%4 倍）。请降低对评分的要求、增加训练轮次，或让搜索空间包含更大的网络</translation>
    </message>
    <message>
        <source>the search ended by its limit of %1 of computing (search.max_minutes), so how far it came depends on the machine</source>
        <translation>搜索因 %1的计算时间限制（search.max_minutes）而结束，因此进展取决于机器</translation>
    </message>
    <message>
        <source>the validation loss of %1 of the %2 networks on the front still fell when their training ended; more epochs (search.epochs, now %3) or a larger search.min_steps would give better networks</source>
        <translation>前沿上 %2 个网络中有 %1 个在训练结束时验证损失仍在下降；增加轮次（search.epochs，现为 %3）或提高 search.min_steps 会得到更好的网络</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commonest class: the best %1 is %2, that of the constant answer %3</source>
        <translation>没有网络优于总是回答最常见的类别：最好的 %1 为 %2，固定回答的为 %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the commoner answer to each label: the best %1 is %2, that of the constant answer %3</source>
        <translation>没有网络优于对每个标签总是给出较常见的回答：最好的 %1 为 %2，固定回答的为 %3</translation>
    </message>
    <message>
        <source>no network is better than always answering with the mean of the training targets: the best %1 is %2, that of the mean %3</source>
        <translation>没有网络优于总是回答训练目标变量的均值：最好的 %1 为 %2，均值的为 %3</translation>
    </message>
    <message>
        <source>see that the integer bits of the precisions hold the targets</source>
        <translation>请确认各精度的整数位数能容纳目标变量</translation>
    </message>
    <message>
        <source>the integer network&apos;s %1 of %2 in round %3 is below the floor of %4</source>
        <translation>第 %3 轮整数网络的 %1 为 %2，低于下限 %4</translation>
    </message>
    <message>
        <source>round %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>the size of %1 LUT was not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>未达到 %1 LUT 的大小：最小的网络需要 %2 LUT（DSP 折算为 LUT）；增加 pruning_epochs、降低精度或缩小网络，也许可以达到</translation>
    </message>
    <message>
        <source>the sizes of %1 LUT were not reached: the smallest network takes %2 LUT, DSP counted as LUT; more pruning_epochs, a lower precision or a smaller network may reach it</source>
        <translation>未达到 %1 LUT 的各个大小：最小的网络需要 %2 LUT（DSP 折算为 LUT）；增加 pruning_epochs、降低精度或缩小网络，也许可以达到</translation>
    </message>
    <message>
        <source>the networks of this search were trained in %1 folds and have seen the validation rows: trained again on the training rows alone, so that steps and the trial as float are scored on rows they have not seen (trial %2)</source>
        <translation>此搜索的网络按 %1 折训练，见过验证行：已仅用训练行重新训练，使各步骤和浮点的试验都在未见过的行上评分（试验 %2）</translation>
    </message>
    <message>
        <source>an accuracy floor needs classes, but this data set has numbers as targets; remove it</source>
        <translation>准确率下限需要类别，而此数据集的目标变量是数值；请删除它</translation>
    </message>
    <message>
        <source>the method learned needs training epochs for each size; set pruning_epochs to 1 or more</source>
        <translation>方法 learned 对每种大小都需要训练轮次；请把 pruning_epochs 设为 1 或更大</translation>
    </message>
    <message>
        <source>data read from %1</source>
        <translation>数据读取自 %1</translation>
    </message>
    <message>
        <source>no mean and no attainment surfaces: %1 and %2 were searched on different data</source>
        <translation>没有均值和达成面：%1 和 %2 是在不同的数据上搜索的</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>1 validation row</source>
        <translation>1 个验证行</translation>
    </message>
    <message>
        <source>%1 validation rows</source>
        <translation>%1 个验证行</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 个类别</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 个标签</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标签</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>1 fold</source>
        <translation>1 折</translation>
    </message>
    <message>
        <source>%1 folds</source>
        <translation>%1 折</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 个试验</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 个试验</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 个轮次</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 个轮次</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 代</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 代</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>1 list</source>
        <translation>1 个列表</translation>
    </message>
    <message>
        <source>%1 lists</source>
        <translation>%1 个列表</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 个候选</translation>
    </message>
    <message>
        <source>%1 candidates</source>
        <translation>%1 个候选</translation>
    </message>
    <message>
        <source>1 objective</source>
        <translation>1 个目标</translation>
    </message>
    <message>
        <source>%1 objectives</source>
        <translation>%1 个目标</translation>
    </message>
    <message>
        <source>1 flag</source>
        <translation>1 个标志</translation>
    </message>
    <message>
        <source>%1 flags</source>
        <translation>%1 个标志</translation>
    </message>
    <message>
        <source>1 multiplier</source>
        <translation>1 个乘法器</translation>
    </message>
    <message>
        <source>%1 multipliers</source>
        <translation>%1 个乘法器</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 个块</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1 个块</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>dense %1 has %2 multiplications: older HLS tools (Vivado HLS 2020.1) fail on Latency layers of 4,096 and more unless most weights are pruned</source>
        <translation>全连接层 %1 有 %2 次乘法：较旧的 HLS 工具（Vivado HLS 2020.1）在 4,096 次及以上的 Latency 层上会失败，除非大多数权重已被剪枝</translation>
    </message>
    <message>
        <source>%1 runs this study now</source>
        <translation>%1 正在运行这项研究</translation>
    </message>
    <message>
        <source>wait until that has ended, or stop it there, then try again</source>
        <translation>请等它结束，或在那里停止它，然后再试</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>snac in a terminal</source>
        <translation>终端中的 snac</translation>
    </message>
    <message>
        <source>a window of SNAC Studio</source>
        <translation>一个 SNAC Studio 窗口</translation>
    </message>
    <message>
        <source>a job of an agent</source>
        <translation>某个智能体的任务</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1。它的提示：%2</translation>
    </message>
    <message>
        <source>it says: %1</source>
        <translation>它的提示：%1</translation>
    </message>
    <message>
        <source>the tool has no licence for this part or step. The free edition covers the smaller devices (Zynq-7000, most of Zynq UltraScale+, Artix, Spartan); for others set XILINXD_LICENSE_FILE to your licence</source>
        <translation>该工具没有此器件或此步骤的许可证。免费版涵盖较小的器件（Zynq-7000、大部分 Zynq UltraScale+、Artix、Spartan）；其他器件请将 XILINXD_LICENSE_FILE 设为您的许可证</translation>
    </message>
    <message>
        <source>the installed tool does not have this part: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it). Choose another board, or install the family</source>
        <translation>已安装的工具没有这个器件：可能名称有误，也可能安装时略去了该器件系列（可用 AMD 的安装程序添加）。请选择另一块板卡，或安装该系列</translation>
    </message>
    <message>
        <source>there was not enough memory for the tool; close other programs, run fewer at the same time, or use a smaller or more strongly pruned network</source>
        <translation>工具的内存不足；请关闭其他程序，减少同时运行的数量，或使用更小或剪枝更多的网络</translation>
    </message>
    <message>
        <source>the disk is full; free some room, or choose a folder on another disk</source>
        <translation>磁盘已满；请腾出空间，或选择另一磁盘上的文件夹</translation>
    </message>
    <message>
        <source>the design is too large to be unrolled: choose the strategy Resource or a reuse factor above 1, or prune more</source>
        <translation>设计过大，无法展开：请选择 Resource 策略或大于 1 的复用因子，或进一步剪枝</translation>
    </message>
    <message>
        <source>this version of the tool cannot export in years after 2021 (AMD&apos;s record 76960, &quot;Y2K22&quot;): install its patch, or leave the implementation out</source>
        <translation>此版本的工具在 2021 年之后无法导出（AMD 记录 76960，“Y2K22”）：请安装其补丁，或略去实现步骤</translation>
    </message>
    <message>
        <source>the tool needs an old library: install the Debian package %1</source>
        <translation>该工具需要一个旧的库：请安装 Debian 软件包 %1</translation>
    </message>
    <message>
        <source>a program that the tool starts is missing</source>
        <translation>缺少该工具要启动的一个程序</translation>
    </message>
    <message>
        <source>the headers of ap_int and ap_fixed are not found</source>
        <translation>找不到 ap_int 和 ap_fixed 的头文件</translation>
    </message>
    <message>
        <source>its makefiles cannot work in a folder with blanks in its name</source>
        <translation>它的 makefile 无法在名称含空格的文件夹中工作</translation>
    </message>
    <message>
        <source>the installed tool does not have the part %1: either its name is wrong, or its device family was left out of the installation (AMD&apos;s installer can add it)</source>
        <translation>已安装的工具没有器件 %1：可能名称有误，也可能安装时略去了该器件系列（可用 AMD 的安装程序添加）</translation>
    </message>
    <message>
        <source>choose a board with a device that it has (snac boards lists boards): %1</source>
        <translation>请选择器件受其支持的板卡（snac boards 列出板卡）：%1</translation>
    </message>
    <message>
        <source>choose another board, or install the family</source>
        <translation>请选择另一块板卡，或安装该系列</translation>
    </message>
    <message>
        <source>1 bit less</source>
        <translation>少 1 位</translation>
    </message>
    <message>
        <source>1 bit less (%1)</source>
        <translation>少 1 位（%1）</translation>
    </message>
    <message>
        <source>%1 in each format</source>
        <translation>每种格式 %1</translation>
    </message>
    <message>
        <source>10 % more of the weights zero</source>
        <translation>为零的权重增加 10 %</translation>
    </message>
    <message>
        <source>reuse factor doubled</source>
        <translation>复用因子加倍</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1)</source>
        <translation>复用因子加倍（%1）</translation>
    </message>
    <message>
        <source>reuse factor doubled (%1 to %2)</source>
        <translation>复用因子加倍（%1 到 %2）</translation>
    </message>
    <message>
        <source>no format has a bit to give</source>
        <translation>没有可以减位的格式</translation>
    </message>
    <message>
        <source>%1 has no bit to give</source>
        <translation>%1 没有可减的位</translation>
    </message>
    <message>
        <source>every layer has the largest reuse factor that it can be built with</source>
        <translation>每一层都已是其可构建的最大复用因子</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>local search</source>
        <translation>局部搜索</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>waits for a job that another server runs in this folder</source>
        <translation>等待另一个服务器在此文件夹中运行的任务</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled before it began</source>
        <translation>开始前已取消</translation>
    </message>
    <message>
        <source>cancelled before it went on</source>
        <translation>继续前已取消</translation>
    </message>
    <message>
        <source>stopped by the machine</source>
        <translation>被机器停止</translation>
    </message>
    <message>
        <source>the server ended while it ran</source>
        <translation>运行期间服务器已结束</translation>
    </message>
    <message>
        <source>the server ended before it began</source>
        <translation>开始前服务器已结束</translation>
    </message>
    <message>
        <source>the server ended before it went on</source>
        <translation>继续前服务器已结束</translation>
    </message>
    <message>
        <source>it was not begun: %1</source>
        <translation>任务未开始：%1</translation>
    </message>
    <message>
        <source>resume_job goes on with it</source>
        <translation>resume_job 会继续它</translation>
    </message>
    <message>
        <source>resume_job begins it</source>
        <translation>resume_job 会开始它</translation>
    </message>
    <message>
        <source>resume_job tries again</source>
        <translation>resume_job 会重试</translation>
    </message>
    <message>
        <source>once that is mended resume_job goes on with it</source>
        <translation>修复之后，resume_job 会继续它</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>decimal commas</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>decimal commas, %1</source>
        <translation>小数逗号，%1</translation>
    </message>
    <message>
        <source>unpacked from .gz, %1</source>
        <translation>由 .gz 解压，%1</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a label each</source>
        <translation>最后几列，每行只有一个 1：每列一个标签</translation>
    </message>
    <message>
        <source>the last ones, which hold one 1 a row: a number each</source>
        <translation>最后几列，每行只有一个 1：每列一个数</translation>
    </message>
    <message>
        <source>0 and 1, and the name of a truth: a number each</source>
        <translation>只有 0 和 1，且名称像真值：每列一个数</translation>
    </message>
    <message>
        <source>%1 is an input and tells the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 是输入，却会透露真值 %2，因为每行中它们恰有一个为 1：请用 dataset.drop 忽略，或把 dataset.label_column 设为全部这些列</translation>
    </message>
    <message>
        <source>%1 are inputs and tell the truth %2, as one of them is 1 in each row: leave out with dataset.drop, or set dataset.label_column to all of them</source>
        <translation>%1 都是输入，却会透露真值 %2，因为每行中它们恰有一个为 1：请用 dataset.drop 忽略，或把 dataset.label_column 设为全部这些列</translation>
    </message>
    <message>
        <source>%1 were taken as the truth as they hold one 1 a row, and %2 is an input</source>
        <translation>%1 因每行只有一个 1 而被当作真值，而 %2 是输入</translation>
    </message>
    <message>
        <source>%1 were taken as the truth by their names, and %2 is an input</source>
        <translation>%1 因其名称而被当作真值，而 %2 是输入</translation>
    </message>
    <message>
        <source>if it is the truth, set dataset.label_column to it</source>
        <translation>如果它是真值，请把 dataset.label_column 设为它</translation>
    </message>
    <message>
        <source>true and false stand in more than one spelling in the truth (%1), which are taken as one class each</source>
        <translation>真值中 true 和 false 有不止一种写法（%1），各作为一个类别处理</translation>
    </message>
    <message>
        <source>classes %1 and %2 are kept apart, as they are written</source>
        <translation>类别 %1 和 %2 按其写法视为不同</translation>
    </message>
    <message>
        <source>write them alike if they are one</source>
        <translation>如果它们是同一个，请写成一样</translation>
    </message>
    <message>
        <source>input %1 has the name of a group of rows: set dataset.group_column to it if rows of one value belong together, or leave it out with dataset.drop</source>
        <translation>输入 %1 的名称像行的分组：如果值相同的行属于一组，请把 dataset.group_column 设为它，否则请用 dataset.drop 忽略它</translation>
    </message>
    <message>
        <source>input %1 has the name of a weight: if it says what each row counts, set dataset.weight_column to it, or leave it out with dataset.drop</source>
        <translation>输入 %1 的名称像权重：如果它说明每行所占的权重，请把 dataset.weight_column 设为它，否则请用 dataset.drop 忽略它</translation>
    </message>
    <message>
        <source>input %1 is %2 in %3, far from all its other values: if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>输入 %1 在 %3中为 %2，与其他所有值相差很远：如果它代表缺失值，请将该字段留空（dataset.missing_values）</translation>
    </message>
    <message>
        <source>targets that are the same in all rows, and nothing can be learned of: %1</source>
        <translation>在所有行中都相同、无可学习的目标变量：%1</translation>
    </message>
    <message>
        <source>simulated numbers, as an array of this name says</source>
        <translation>模拟的数，由这一名称的数组说明</translation>
    </message>
    <message>
        <source>more than one column may hold the truth (%1): set dataset.label_column to one of them</source>
        <translation>可能含有真值的列不止一个（%1）：请把 dataset.label_column 设为其中之一</translation>
    </message>
    <message>
        <source>the others are inputs then</source>
        <translation>其余的则为输入</translation>
    </message>
    <message>
        <source>all rows have the same target (%1): there is nothing to learn. Is this the right column or array? (dataset.label_column, dataset.labels_key)</source>
        <translation>所有行的目标变量都相同（%1）：没有可学习的内容。列或数组选对了吗？（dataset.label_column, dataset.labels_key）</translation>
    </message>
    <message>
        <source>the test rows in %1 and %2 are not like those to train on, %3 and %4: save both with the same inputs and the same truth, take them out of the file, or name other test rows in dataset.test_path</source>
        <translation>%1 和 %2 中的测试行与用于训练的 %3 和 %4 不一致：请以相同的输入和相同的真值保存二者，从文件中去掉测试行，或在 dataset.test_path 中写上其他测试行</translation>
    </message>
    <message>
        <source>the test file lacks inputs of the other file: %1</source>
        <translation>测试文件缺少另一文件中的输入：%1</translation>
    </message>
    <message>
        <source>pictures like %1 are not read: save them as PNG (mogrify -format png *%2, of ImageMagick, does so)</source>
        <translation>不读取 %1 这样的图片：请存为 PNG（ImageMagick 的 mogrify -format png *%2 可以做到）</translation>
    </message>
    <message>
        <source>%1: no other array can be it, as none holds numbers or one word a row (%2)</source>
        <translation>%1：其他数组都不可能是它，因为没有一个含有数或每行一个词（%2）</translation>
    </message>
    <message>
        <source>put the truth beside it, or name a file with it in dataset.labels_path</source>
        <translation>请把真值放在旁边，或在 dataset.labels_path 中写上含有真值的文件</translation>
    </message>
    <message>
        <source>cannot tell which array holds the truth for %1</source>
        <translation>无法判断哪个数组含有 %1 的真值</translation>
    </message>
    <message>
        <source>%1: save them as float32 (labels as int64 or str)</source>
        <translation>%1：请存为 float32（标签存为 int64 或 str）</translation>
    </message>
    <message>
        <source>arrays of Python objects are not read</source>
        <translation>不读取 Python 对象的数组</translation>
    </message>
    <message>
        <source>this array holds words, and numbers are read here</source>
        <translation>此数组含有词，而此处读取的是数</translation>
    </message>
    <message>
        <source>the label of row %1 is no text (UTF-8)</source>
        <translation>第 %1 行的标签不是文本（UTF-8）</translation>
    </message>
    <message>
        <source>labels that are words stand in one dimension, one a row</source>
        <translation>以词表示的标签须为一维，每行一个</translation>
    </message>
    <message>
        <source>integers and %1</source>
        <translation>整数网络和 %1</translation>
    </message>
    <message>
        <source>integers, %1 and %2</source>
        <translation>整数网络、%1 和 %2</translation>
    </message>
    <message>
        <source>(the stored network, of a fold that trained on these rows) %1</source>
        <translation>（所存的网络，来自用这些行训练过的一折）%1</translation>
    </message>
    <message>
        <source>cannot read this file: %1</source>
        <translation>无法读取此文件：%1</translation>
    </message>
    <message>
        <source>this file is too large: at most %1 are read of one</source>
        <translation>此文件太大：每个文件最多读取 %1</translation>
    </message>
    <message>
        <source>this file is too large: %1, at most %2 are read of one</source>
        <translation>此文件太大：%1，每个文件最多读取 %2</translation>
    </message>
    <message>
        <source>not enough memory to read this file of %1</source>
        <translation>内存不足，无法读取这个 %1 的文件</translation>
    </message>
    <message>
        <source>this is %1, not a file</source>
        <translation>这是%1，不是文件</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket or a device</source>
        <translation>套接字或设备</translation>
    </message>
    <message>
        <source>this file exists already</source>
        <translation>此文件已存在</translation>
    </message>
    <message>
        <source>remove it first, or choose another name (--out)</source>
        <translation>请先删除它，或换一个名称（--out）</translation>
    </message>
    <message>
        <source>name the study file to make, FILE.snac (--out)</source>
        <translation>请为要生成的研究文件命名，FILE.snac（--out）</translation>
    </message>
    <message>
        <source>study files end with .snac</source>
        <translation>研究文件以 .snac 结尾</translation>
    </message>
    <message>
        <source>name it so</source>
        <translation>请这样命名</translation>
    </message>
    <message>
        <source>this name is not UTF-8</source>
        <translation>此名称不是 UTF-8</translation>
    </message>
    <message>
        <source>a study keeps its paths as text, so rename it</source>
        <translation>研究以文本保存其路径，因此请重命名</translation>
    </message>
    <message>
        <source>damaged archive: %1</source>
        <translation>压缩包已损坏：%1</translation>
    </message>
    <message>
        <source>this is not a complete %1 archive (no directory at its end)</source>
        <translation>这不是完整的 %1 压缩包（末尾没有目录）</translation>
    </message>
    <message>
        <source>the archive holds no arrays (.npy members)</source>
        <translation>压缩包中没有数组（.npy 成员）</translation>
    </message>
    <message>
        <source>this folder is no bundle: it has no %1</source>
        <translation>此文件夹不是网络包：其中没有 %1</translation>
    </message>
    <message>
        <source>a bundle is read as a folder with %1 and %2 in it</source>
        <translation>网络包以含有 %1 和 %2 的文件夹形式读取</translation>
    </message>
    <message>
        <source>this is no network that can be read (the folder of a bundle, .npz or .onnx): %1</source>
        <translation>这不是可以读取的网络（网络包的文件夹、.npz 或 .onnx）：%1</translation>
    </message>
    <message>
        <source>this network has integers of its own, which are kept</source>
        <translation>此网络自带整数，予以保留</translation>
    </message>
    <message>
        <source>leave --precision out here, and ask for another precision when it is exported</source>
        <translation>请在此略去 --precision，导出时再要求其他精度</translation>
    </message>
    <message>
        <source>no settings can be made for this network: %1</source>
        <translation>无法为此网络生成设定：%1</translation>
    </message>
    <message>
        <source>this network cannot become hardware: %1</source>
        <translation>此网络无法变成硬件：%1</translation>
    </message>
    <message>
        <source>a network of more than %1 weights</source>
        <translation>权重超过 %1 个的网络</translation>
    </message>
    <message>
        <source>network.json is no JSON object</source>
        <translation>network.json 不是 JSON 对象</translation>
    </message>
    <message>
        <source>network.json does not say that it describes a network (&apos;format&apos;: &apos;snac-bundle&apos;)</source>
        <translation>network.json 没有注明它描述的是网络（&apos;format&apos;: &apos;snac-bundle&apos;）</translation>
    </message>
    <message>
        <source>the bundle has version %1</source>
        <translation>网络包的版本为 %1</translation>
    </message>
    <message>
        <source>this program reads up to %1</source>
        <translation>本程序最高可读取 %1</translation>
    </message>
    <message>
        <source>the bundle has no float weights</source>
        <translation>网络包没有浮点权重</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its integers do not give its example outputs</source>
        <translation>网络包自相矛盾：其整数得不出其示例输出</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: its float network has not the inputs and outputs of its integers</source>
        <translation>网络包自相矛盾：其浮点网络的输入和输出与其整数网络不符</translation>
    </message>
    <message>
        <source>the arrays example_integers and example_outputs do not fit the network</source>
        <translation>数组 example_integers 和 example_outputs 与网络不符</translation>
    </message>
    <message>
        <source>formats: %1 for %2 layers with weights</source>
        <translation>数值格式：%1 个，对应 %2 个带权重的层</translation>
    </message>
    <message>
        <source>The bundle has no weights as trained; those with batch norm folded in are used.</source>
        <translation>网络包没有训练所得的权重；使用折叠了批归一化的权重。</translation>
    </message>
    <message>
        <source>array &apos;%1&apos;: %2</source>
        <translation>数组“%1”：%2</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must be above 0</source>
        <translation>数组“%1”必须大于 0</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a 0</source>
        <translation>数组“%1”含有 0</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no text</source>
        <translation>数组“%1”不是文本</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is %2</source>
        <translation>数组“%1”为 %2</translation>
    </message>
    <message>
        <source>it must be from %1 to %2</source>
        <translation>它必须为 %1 到 %2</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 x %3 floating-point numbers</source>
        <translation>数组“%1”必须含有 %2 x %3 个浮点数</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; must hold %2 integers</source>
        <translation>数组“%1”必须含有 %2 个整数</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; holds a number that is not finite</source>
        <translation>数组“%1”含有非有限的数</translation>
    </message>
    <message>
        <source>array &apos;%1&apos; is no matrix that follows the layer before it</source>
        <translation>数组“%1”不是能与前一层衔接的矩阵</translation>
    </message>
    <message>
        <source>there is no array &apos;%1&apos;</source>
        <translation>没有数组“%1”</translation>
    </message>
    <message>
        <source>there are two arrays &apos;%1&apos;</source>
        <translation>有两个数组“%1”</translation>
    </message>
    <message>
        <source>this is no .npy array of version 1 to 3</source>
        <translation>这不是版本 1 到 3 的 .npy 数组</translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation>它在其文件头之内就结束了</translation>
    </message>
    <message>
        <source>its type cannot be read</source>
        <translation>无法读取其类型</translation>
    </message>
    <message>
        <source>little-endian numbers and texts can</source>
        <translation>可以读取小端序的数和文本</translation>
    </message>
    <message>
        <source>its shape cannot be read</source>
        <translation>无法读取其形状</translation>
    </message>
    <message>
        <source>its header announces more numbers than it holds</source>
        <translation>其文件头声明的数多于实际含有的数</translation>
    </message>
    <message>
        <source>its header announces %1 values of %2 bytes, it holds %3 bytes</source>
        <translation>其文件头声明 %1 个 %2 字节的值，实际含有 %3 字节</translation>
    </message>
    <message>
        <source>layer %1 has the activation &apos;%2&apos;</source>
        <translation>第 %1 层的激活函数为“%2”</translation>
    </message>
    <message>
        <source>ReLU can be read, and linear or sigmoid at the end</source>
        <translation>可以读取 ReLU，末尾也可为 linear 或 sigmoid</translation>
    </message>
    <message>
        <source>take the arrays of integers (w0_int and so on) out to read the float weights alone</source>
        <translation>要只读取浮点权重，请去掉整数数组（w0_int 等）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs more than 52 bits on one grid</source>
        <translation>“%1”在同一网格上需要超过 52 位</translation>
    </message>
    <message>
        <source>Only the float weights are read, there are no integers: %1.</source>
        <translation>只读取浮点权重，没有整数：%1。</translation>
    </message>
    <message>
        <source>Its integers have more bits than floats; only the integers are there.</source>
        <translation>其整数的位数多于浮点数；只有整数。</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2)</source>
        <translation>节点“%1”（%2）</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2): %3</source>
        <translation>节点“%1”（%2）：%3</translation>
    </message>
    <message>
        <source>this is no ONNX file, or it is cut short</source>
        <translation>这不是 ONNX 文件，或文件不完整</translation>
    </message>
    <message>
        <source>this is no ONNX model: it has no graph or no version of its operators</source>
        <translation>这不是 ONNX 模型：没有计算图，或没有其算子的版本</translation>
    </message>
    <message>
        <source>an ONNX file of more than 256 MB</source>
        <translation>超过 256 MB 的 ONNX 文件</translation>
    </message>
    <message>
        <source>the ONNX checker refuses the model: %1</source>
        <translation>ONNX 检查器拒绝此模型：%1</translation>
    </message>
    <message>
        <source>the model defines functions of its own</source>
        <translation>模型定义了自己的函数</translation>
    </message>
    <message>
        <source>inline them first</source>
        <translation>请先将其内联</translation>
    </message>
    <message>
        <source>sparse tensors cannot be read</source>
        <translation>无法读取稀疏张量</translation>
    </message>
    <message>
        <source>save the weights as plain ones</source>
        <translation>请把权重存为普通张量</translation>
    </message>
    <message>
        <source>the graph runs in a circle</source>
        <translation>计算图含有环路</translation>
    </message>
    <message>
        <source>the graph has no input or no output</source>
        <translation>计算图没有输入或没有输出</translation>
    </message>
    <message>
        <source>the graph has %1 inputs and %2 outputs</source>
        <translation>计算图有 %1 个输入和 %2 个输出</translation>
    </message>
    <message>
        <source>one of each can be read</source>
        <translation>各有一个时才能读取</translation>
    </message>
    <message>
        <source>the graph multiplies its input by no matrix</source>
        <translation>计算图没有用矩阵乘以其输入</translation>
    </message>
    <message>
        <source>no node uses &apos;%1&apos;, which is not the output of the graph</source>
        <translation>没有节点使用“%1”，而它又不是计算图的输出</translation>
    </message>
    <message>
        <source>no node makes the tensor &apos;%1&apos;</source>
        <translation>没有节点产生张量“%1”</translation>
    </message>
    <message>
        <source>behind &apos;%1&apos; the graph forks, into %2 and %3</source>
        <translation>在“%1”之后计算图分叉，通向 %2 和 %3</translation>
    </message>
    <message>
        <source>only plain chains of layers can be read</source>
        <translation>只能读取由层构成的简单链</translation>
    </message>
    <message>
        <source>%1 takes %2 values, but gets %3</source>
        <translation>%1 接收 %2 个值，却得到 %3 个</translation>
    </message>
    <message>
        <source>%1 takes %2 values</source>
        <translation>%1 接收 %2 个值</translation>
    </message>
    <message>
        <source>at most 65536 can be</source>
        <translation>最多可为 65536 个</translation>
    </message>
    <message>
        <source>%1 has not two inputs</source>
        <translation>%1 的输入不是两个</translation>
    </message>
    <message>
        <source>%1 joins two branches</source>
        <translation>%1 合并了两个分支</translation>
    </message>
    <message>
        <source>%1 stands where the number of features is not known yet</source>
        <translation>%1 所在之处的特征数尚不知道</translation>
    </message>
    <message>
        <source>%1 is not values times constant weights</source>
        <translation>%1 不是值乘以常量权重</translation>
    </message>
    <message>
        <source>%1 subtracts or divides the other way round</source>
        <translation>%1 的减法或除法方向相反</translation>
    </message>
    <message>
        <source>%1 divides by 0</source>
        <translation>%1 除以 0</translation>
    </message>
    <message>
        <source>%1 is of the domain &apos;%2&apos;, which is not known</source>
        <translation>%1 属于未知的域“%2”</translation>
    </message>
    <message>
        <source>%1 multiplies weights by values, not values by weights</source>
        <translation>%1 是权重乘以值，而不是值乘以权重</translation>
    </message>
    <message>
        <source>%1 is of a kind that cannot be read</source>
        <translation>%1 属于无法读取的种类</translation>
    </message>
    <message>
        <source>dense layers, batch norm and activations can</source>
        <translation>可以读取全连接层、批归一化和激活函数</translation>
    </message>
    <message>
        <source>%1 has other constants than the activation of that name here</source>
        <translation>%1 的常量与此处同名激活函数的不同</translation>
    </message>
    <message>
        <source>%1 computes with constants alone</source>
        <translation>%1 只用常量计算</translation>
    </message>
    <message>
        <source>simplify the model first</source>
        <translation>请先简化模型</translation>
    </message>
    <message>
        <source>its constant is not one number a feature</source>
        <translation>其常量不是每个特征一个数</translation>
    </message>
    <message>
        <source>its constant holds a number that is not finite</source>
        <translation>其常量含有非有限的数</translation>
    </message>
    <message>
        <source>its weights are no matrix</source>
        <translation>其权重不是矩阵</translation>
    </message>
    <message>
        <source>a weight is not finite</source>
        <translation>某个权重不是有限数</translation>
    </message>
    <message>
        <source>its bias is not constant</source>
        <translation>其偏置不是常量</translation>
    </message>
    <message>
        <source>its statistics are not constant</source>
        <translation>其统计量不是常量</translation>
    </message>
    <message>
        <source>a variance below 0</source>
        <translation>方差小于 0</translation>
    </message>
    <message>
        <source>its number of bits is not a constant</source>
        <translation>其位数不是常量</translation>
    </message>
    <message>
        <source>this operator is not known</source>
        <translation>此算子未知</translation>
    </message>
    <message>
        <source>its inputs have shapes that do not fit each other</source>
        <translation>其各输入的形状互不相符</translation>
    </message>
    <message>
        <source>it has too few inputs</source>
        <translation>其输入太少</translation>
    </message>
    <message>
        <source>nothing before it makes its input &apos;%1&apos;</source>
        <translation>在它之前没有节点产生其输入“%1”</translation>
    </message>
    <message>
        <source>%1 is read as a batch norm.</source>
        <translation>%1 作为批归一化读取。</translation>
    </message>
    <message>
        <source>The graph has several outputs; &apos;%1&apos; is read.</source>
        <translation>计算图有多个输出；读取“%1”。</translation>
    </message>
    <message>
        <source>the input has no Quant</source>
        <translation>输入没有 Quant</translation>
    </message>
    <message>
        <source>behind %1 there is no Quant</source>
        <translation>在 %1 之后没有 Quant</translation>
    </message>
    <message>
        <source>%1 has no Quant behind it: its outputs are the exact sums, %2.</source>
        <translation>在 %1 之后没有 Quant：其输出为精确的和，%2。</translation>
    </message>
    <message>
        <source>the slope of a LeakyRelu is no power of two</source>
        <translation>LeakyRelu 的斜率不是 2 的幂</translation>
    </message>
    <message>
        <source>Float weights with formats would not give these integers; only the integers are there.</source>
        <translation>浮点权重加数值格式得不出这些整数；只有整数。</translation>
    </message>
    <message>
        <source>the network tells %1 classes apart, %2 names were given</source>
        <translation>网络区分 %1 个类别，却给了 %2 个名称</translation>
    </message>
    <message>
        <source>names of classes were given for a network whose outputs are %1</source>
        <translation>给了类别名称，但网络的输出是%1</translation>
    </message>
    <message>
        <source>the network has %1, the data %2</source>
        <translation>网络有 %1，数据有 %2</translation>
    </message>
    <message>
        <source>the network has %1, the data %2 (%3)</source>
        <translation>网络有 %1，数据有 %2（%3）</translation>
    </message>
    <message>
        <source>the network tells %1 apart, the data %2</source>
        <translation>网络区分 %1，数据区分 %2</translation>
    </message>
    <message>
        <source>name the outputs as the data do (--classes), in the order of the network</source>
        <translation>请按数据的写法为输出命名（--classes），按网络的顺序</translation>
    </message>
    <message>
        <source>the network tells %1, the data are of the other kind</source>
        <translation>网络判断的是%1，而数据属于另一种</translation>
    </message>
    <message>
        <source>say which it is (--task)</source>
        <translation>请说明是哪一种（--task）</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>to standardise raw features needs data to learn it from (--data)</source>
        <translation>标准化原始特征需要可据以学习的数据（--data）</translation>
    </message>
    <message>
        <source>the network has a scaler of its own, which is kept</source>
        <translation>网络自带缩放器，予以保留</translation>
    </message>
    <message>
        <source>leave the wish to standardise out</source>
        <translation>请略去标准化的要求</translation>
    </message>
    <message>
        <source>raw features are standardised by the training rows of %1</source>
        <translation>原始特征按 %1 的训练行标准化</translation>
    </message>
    <message>
        <source>the outputs stand for %1, in this order</source>
        <translation>各输出依次代表 %1</translation>
    </message>
    <message>
        <source>the numbers of the classes in the data stand for %1, in this order</source>
        <translation>数据中的类别编号依次代表 %1</translation>
    </message>
    <message>
        <source>the columns of the data are taken as the inputs of the network in their order: %1</source>
        <translation>数据的各列按顺序作为网络的输入：%1</translation>
    </message>
    <message>
        <source>this is no text in UTF-8</source>
        <translation>这不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>a double quote is opened here and never closed</source>
        <translation>此处开始的双引号没有结束</translation>
    </message>
    <message>
        <source>this is no result table of SNAC-Pack: the table of a search begins with trial and performance_metric, that of a local search has Accuracy and Precision or Sparsity</source>
        <translation>这不是 SNAC-Pack 的结果表：搜索的表以 trial 和 performance_metric 开头，局部搜索的表含有 Accuracy，以及 Precision 或 Sparsity</translation>
    </message>
    <message>
        <source>it has no row below its header, so there is no result</source>
        <translation>其表头之下没有行，因此没有结果</translation>
    </message>
    <message>
        <source>the column %1 stands twice</source>
        <translation>列 %1 出现两次</translation>
    </message>
    <message>
        <source>the column %1 is none of SNAC-Pack&apos;s and was left out</source>
        <translation>列 %1 不是 SNAC-Pack 的列，已忽略</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot; and should be a number</source>
        <translation>%1 为“%2”，而应为数</translation>
    </message>
    <message>
        <source>the trial is &quot;%1&quot; and should be a number from 0 to %2</source>
        <translation>试验为“%1”，而应为 0 到 %2 的数</translation>
    </message>
    <message>
        <source>params cannot be read: %1</source>
        <translation>无法读取 params：%1</translation>
    </message>
    <message>
        <source>character %1 should be %2</source>
        <translation>第 %1 个字符应为 %2</translation>
    </message>
    <message>
        <source>it has the parameter %1 twice</source>
        <translation>其中参数 %1 出现两次</translation>
    </message>
    <message>
        <source>this line has %1, the header %2: a field with a comma needs double quotes</source>
        <translation>此行有 %1，表头有 %2：含逗号的字段需要双引号</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>trial %1 stands in line %2 already: these are two runs in one file, so make a file of each</source>
        <translation>试验 %1 已在第 %2 行出现：这是一个文件中的两次运行，请各存为一个文件</translation>
    </message>
    <message>
        <source>%1 not in the file: they failed, or another process ran them</source>
        <translation>%1不在文件中：它们失败了，或由另一个进程运行</translation>
    </message>
    <message>
        <source>the precision of %1 was put together again, for its comma was not in double quotes</source>
        <translation>已将 %1的精度重新拼合，因为其逗号不在双引号内</translation>
    </message>
    <message>
        <source>these are rows of a local search; each is a trial, in the order of the file</source>
        <translation>这些是局部搜索的行；每行是一个试验，按文件中的顺序</translation>
    </message>
    <message>
        <source>not in the file: SNAC-Pack writes no row for a trial that failed, or that another process ran</source>
        <translation>不在文件中：对于失败的或由另一个进程运行的试验，SNAC-Pack 不写行</translation>
    </message>
    <message>
        <source>there is a %1 beside it: its program still writes it, or died. End or open it with Optuna once, then import it</source>
        <translation>旁边有 %1：其程序仍在写入，或已异常终止。请结束该程序，或用 Optuna 打开一次，然后再导入</translation>
    </message>
    <message>
        <source>it is never changed from here</source>
        <translation>这里从不更改它</translation>
    </message>
    <message>
        <source>it was written while it was read</source>
        <translation>它在读取期间被写入</translation>
    </message>
    <message>
        <source>import it when its program has come to rest</source>
        <translation>请等其程序停下之后再导入</translation>
    </message>
    <message>
        <source>this SQLite file is no study of Optuna: it has no table %1</source>
        <translation>此 SQLite 文件不是 Optuna 的研究：其中没有表 %1</translation>
    </message>
    <message>
        <source>this file was made by Optuna before 2.4</source>
        <translation>此文件由 2.4 之前的 Optuna 生成</translation>
    </message>
    <message>
        <source>bring it up to date on a copy: optuna storage upgrade --storage sqlite:///COPY</source>
        <translation>请在副本上升级它：optuna storage upgrade --storage sqlite:///COPY</translation>
    </message>
    <message>
        <source>this file of Optuna holds no study</source>
        <translation>此 Optuna 文件不含研究</translation>
    </message>
    <message>
        <source>this file holds %1 studies</source>
        <translation>此文件含有 %1 个研究</translation>
    </message>
    <message>
        <source>choose one with --study: %1</source>
        <translation>请用 --study 选择一个：%1</translation>
    </message>
    <message>
        <source>there is no study %1 in this file, but %2</source>
        <translation>此文件中没有研究 %1，而有 %2</translation>
    </message>
    <message>
        <source>only a file of Optuna has several studies</source>
        <translation>只有 Optuna 的文件才有多个研究</translation>
    </message>
    <message>
        <source>leave --study out</source>
        <translation>请略去 --study</translation>
    </message>
    <message>
        <source>it has %1 objectives</source>
        <translation>它有 %1 个目标</translation>
    </message>
    <message>
        <source>1 to %1 can be read</source>
        <translation>可以读取 1 到 %1 个</translation>
    </message>
    <message>
        <source>its objectives are not numbered from 0 without gaps</source>
        <translation>其目标没有从 0 开始连续编号</translation>
    </message>
    <message>
        <source>its trials are not numbered from 0 without gaps: trial %1 is missing, or there twice</source>
        <translation>其试验没有从 0 开始连续编号：试验 %1 缺失或重复</translation>
    </message>
    <message>
        <source>it has more than %1 trials</source>
        <translation>其试验超过 %1 个</translation>
    </message>
    <message>
        <source>trial %1 has the state &quot;%2&quot;, which Optuna does not have</source>
        <translation>试验 %1 的状态为“%2”，Optuna 没有这种状态</translation>
    </message>
    <message>
        <source>a value of trial %1 is &quot;%2&quot; and should be a number</source>
        <translation>试验 %1 的一个值为“%2”，而应为数</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2: %3</source>
        <translation>试验 %2 的参数 %1：%3</translation>
    </message>
    <message>
        <source>parameter %1 of trial %2 has a value outside its own range</source>
        <translation>试验 %2 的参数 %1 的值超出其自身的范围</translation>
    </message>
    <message>
        <source>its range has no ends, or not in their order</source>
        <translation>其范围没有端点，或端点顺序不对</translation>
    </message>
    <message>
        <source>its distribution is none of Optuna&apos;s: %1</source>
        <translation>其分布不是 Optuna 的分布：%1</translation>
    </message>
    <message>
        <source>pruned by Optuna</source>
        <translation>被 Optuna 剪枝</translation>
    </message>
    <message>
        <source>failed in Optuna</source>
        <translation>在 Optuna 中失败</translation>
    </message>
    <message>
        <source>not finished when the file was read (%1)</source>
        <translation>读取文件时尚未完成（%1）</translation>
    </message>
    <message>
        <source>it has the values that SNAC-Pack gives to a trial that failed</source>
        <translation>它的值是 SNAC-Pack 给失败的试验所写的值</translation>
    </message>
    <message>
        <source>objective %1 has no value</source>
        <translation>目标 %1 没有值</translation>
    </message>
    <message>
        <source>objective %1 is infinite</source>
        <translation>目标 %1 为无穷大</translation>
    </message>
    <message>
        <source>%1 is no finite number</source>
        <translation>%1 不是有限数</translation>
    </message>
    <message>
        <source>the parameter %1 is left out: not every trial has it, and it has too many values for a list</source>
        <translation>参数 %1 已忽略：并非每个试验都有它，且其值太多，无法写成列表</translation>
    </message>
    <message>
        <source>--objectives has %1, the results have %2</source>
        <translation>--objectives 有 %1，结果有 %2</translation>
    </message>
    <message>
        <source>write - for one that is to be left out</source>
        <translation>要忽略的请写 -</translation>
    </message>
    <message>
        <source>its objectives, in their order: %1</source>
        <translation>其目标依次为：%1</translation>
    </message>
    <message>
        <source>objective %1 has no name that is a quantity here</source>
        <translation>目标 %1 的名称不是此处的指标</translation>
    </message>
    <message>
        <source>there is no quantity %1</source>
        <translation>没有指标 %1</translation>
    </message>
    <message>
        <source>say what they are, and - for one to leave out: --objectives accuracy,clock_cycles</source>
        <translation>请写明它们是什么，要忽略的写 -：--objectives accuracy,clock_cycles</translation>
    </message>
    <message>
        <source>two objectives cannot both be %1</source>
        <translation>两个目标不能都是 %1</translation>
    </message>
    <message>
        <source>no objective is left</source>
        <translation>没有剩下的目标</translation>
    </message>
    <message>
        <source>objective %1, %2, was left out: the front is that of the others</source>
        <translation>目标 %1（%2）已忽略：前沿是其余目标的前沿</translation>
    </message>
    <message>
        <source>objective %1 was left out: the front is that of the others</source>
        <translation>目标 %1 已忽略：前沿是其余目标的前沿</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which is to be a share from 0 to 1</source>
        <translation>试验 %1 的 %2 为 %3，而它应为 0 到 1 的比例</translation>
    </message>
    <message>
        <source>trial %1 has %2 %3, which cannot be</source>
        <translation>试验 %1 的 %2 为 %3，这不可能</translation>
    </message>
    <message>
        <source>is this objective something else (--objectives)?</source>
        <translation>此目标是否其实是别的指标（--objectives）？</translation>
    </message>
    <message>
        <source>no study can be made of these results: %1</source>
        <translation>无法由这些结果生成研究：%1</translation>
    </message>
    <message>
        <source>figures are as that program has them: its data, its training, its estimates and its board, none of which is in the file</source>
        <translation>数值都是该程序所得：它的数据、训练、估算和开发板，这些都不在文件中</translation>
    </message>
    <message>
        <source>the reference point of the hypervolume lies a tenth of the span beyond the worst trial of every objective, so the figure compares trials of this study alone</source>
        <translation>超体积的参考点位于每个目标最差的试验之外、跨度的十分之一处，因此该数值只能比较此研究自身的试验</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 个输出</translation>
    </message>
    <message>
        <source>%1 outputs</source>
        <translation>%1 个输出</translation>
    </message>
    <message>
        <source>1 target</source>
        <translation>1 个目标变量</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 个目标变量</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 个名称</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>%1 个名称</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 个字段</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 个字段</translation>
    </message>
    <message>
        <source>a column of text cannot be an input, but another has the name of the truth (%1): set dataset.label_column to the one with the truth, or say what the text is: left out (dataset.drop), which rows belong together (dataset.group_column), or when each was taken (dataset.time_column)</source>
        <translation>文本列不能作为输入，但另一列带有真值的名称（%1）：请将 dataset.label_column 设为含真值的那一列，或说明文本是什么：不使用（dataset.drop）、哪些行属于一组（dataset.group_column）或每行采集的时间（dataset.time_column）</translation>
    </message>
    <message>
        <source>built as %1 instead of the study&apos;s %2: networks are rounded to at most %3 bits, what a float holds exactly</source>
        <translation>按 %1 构建，而不是研究的 %2：网络最多舍入到 %3 位，即浮点数能精确表示的位数</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5 · HLS C++ %6</source>
        <translation>校验的 %2 行验证数据上的%1：未量化 %3 · 整数 %4 · RTL %5 · HLS C++ %6</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5</source>
        <translation>校验的 %2 行验证数据上的%1：未量化 %3 · 整数 %4 · RTL %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · HLS C++ %5</source>
        <translation>校验的 %2 行验证数据上的%1：未量化 %3 · 整数 %4 · HLS C++ %5</translation>
    </message>
    <message>
        <source>%1 on the %2 validation rows of the check: unquantized %3 · integers %4</source>
        <translation>校验的 %2 行验证数据上的%1：未量化 %3 · 整数 %4</translation>
    </message>
    <message>
        <source>%1: networks are rounded to at most %2 bits, what a float holds exactly; trained ones are priced and exported as %3</source>
        <translation>%1：网络最多舍入到 %2 位，即浮点数能精确表示的位数；训练后的网络按 %3 估价和导出</translation>
    </message>
    <message>
        <source>%1: networks are rounded to 2 to %2 bits, what a float holds exactly</source>
        <translation>%1：网络舍入到 2 至 %2 位，即浮点数能精确表示的位数</translation>
    </message>
    <message>
        <source>the test rows are simulated, those to train and choose with are not</source>
        <translation>测试行是模拟的，用于训练和选择的行不是</translation>
    </message>
    <message>
        <source>the rows to train and choose with are simulated, the test rows are not</source>
        <translation>用于训练和选择的行是模拟的，测试行不是</translation>
    </message>
    <message>
        <source>all training rows of a class have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>某个类别的所有训练行权重均为 0（%1）：对它什么也学不到。dataset.weight_column 的列选对了吗？</translation>
    </message>
    <message>
        <source>all training rows with one answer to a label have the weight 0 (%1): nothing is learned of it. Is dataset.weight_column the right column?</source>
        <translation>对某个标签为同一答案的所有训练行权重均为 0（%1）：对它什么也学不到。dataset.weight_column 的列选对了吗？</translation>
    </message>
    <message>
        <source>%1 of %2 rows, as dataset.subset_size is %3</source>
        <translation>%2 行中的 %1 行，因为 dataset.subset_size 为 %3</translation>
    </message>
    <message>
        <source>%1 of %2 rows to train and choose with, as dataset.subset_size is %3</source>
        <translation>用于训练和选择的 %2 行中的 %1 行，因为 dataset.subset_size 为 %3</translation>
    </message>
    <message>
        <source>class %1 has no validation row: what steers the search says nothing of it</source>
        <translation>类别 %1 没有验证行：控制搜索的数值完全不反映它</translation>
    </message>
    <message>
        <source>class %1 has no test row: the test score says nothing of it</source>
        <translation>类别 %1 没有测试行：测试评分完全不反映它</translation>
    </message>
    <message>
        <source>%1 classes have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 个类别用于验证或测试的行少于 10 行（%2）：它们在每个评分中的部分都只取决于这几行</translation>
    </message>
    <message>
        <source>%1 classes have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 个类别没有验证行（%2）：控制搜索的数值完全不反映它们</translation>
    </message>
    <message>
        <source>%1 classes have no test row (%2): the test score says nothing of them</source>
        <translation>%1 个类别没有测试行（%2）：测试评分完全不反映它们</translation>
    </message>
    <message>
        <source>label %1 has no validation row: what steers the search says nothing of it</source>
        <translation>标签 %1 没有验证行：控制搜索的数值完全不反映它</translation>
    </message>
    <message>
        <source>label %1 has no test row: the test score says nothing of it</source>
        <translation>标签 %1 没有测试行：测试评分完全不反映它</translation>
    </message>
    <message>
        <source>label %1 has no validation row without it: what steers the search says nothing of it</source>
        <translation>标签 %1 在所有验证行中都有：控制搜索的数值完全不反映它</translation>
    </message>
    <message>
        <source>label %1 has no test row without it: the test score says nothing of it</source>
        <translation>标签 %1 在所有测试行中都有：测试评分完全不反映它</translation>
    </message>
    <message>
        <source>%1 labels have fewer than 10 rows for validation or for the test (%2): their part of every score rests on these few</source>
        <translation>%1 个标签用于验证或测试的行少于 10 行（%2）：它们在每个评分中的部分都只取决于这几行</translation>
    </message>
    <message>
        <source>%1 labels have no validation row (%2): what steers the search says nothing of them</source>
        <translation>%1 个标签没有验证行（%2）：控制搜索的数值完全不反映它们</translation>
    </message>
    <message>
        <source>%1 labels have no test row (%2): the test score says nothing of them</source>
        <translation>%1 个标签没有测试行（%2）：测试评分完全不反映它们</translation>
    </message>
    <message>
        <source>%1 inputs number the rows (%2): a network learns their order by them. Leave them out</source>
        <translation>%1 个输入是行的编号（%2）：网络会由此学到行的顺序。请忽略它们</translation>
    </message>
    <message>
        <source>%1 inputs tell %2 of the rows right, each alone (%3): is the truth in them?</source>
        <translation>%1 个输入各自单独就能判对 %2 的行（%3）：真值是否就在其中？</translation>
    </message>
    <message>
        <source>%1 inputs give a target by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 个输入各自单独用一条直线即可给出一个目标变量，只剩其标准差的 %2（%3）：真值是否就在其中？</translation>
    </message>
    <message>
        <source>%1 inputs give a label by a straight line but for %2 of its deviation, each alone (%3): is the truth in them?</source>
        <translation>%1 个输入各自单独用一条直线即可给出一个标签，只剩其标准差的 %2（%3）：真值是否就在其中？</translation>
    </message>
    <message>
        <source>%1 inputs are %2 in some rows, far from all their other values (%3): if it stands for a missing one, leave the field empty (dataset.missing_values)</source>
        <translation>%1 个输入在某些行中为 %2，与其他所有值相差很远（%3）：如果它代表缺失值，请将该字段留空（dataset.missing_values）</translation>
    </message>
    <message>
        <source>checked on random inputs, for the data of the study cannot be read: %1</source>
        <translation>用随机输入检查，因为无法读取研究的数据：%1</translation>
    </message>
    <message>
        <source>%1; no scaler is written, and the network takes standardised features</source>
        <translation>%1；不写出缩放器，网络接受标准化特征</translation>
    </message>
    <message>
        <source>%1; no scaler is written</source>
        <translation>%1；不写出缩放器</translation>
    </message>
    <message>
        <source>how features are scaled is not known: this study was begun before studies kept it, and its data, which would tell, cannot be read</source>
        <translation>特征如何缩放未知：此研究开始时，研究尚不保存缩放方式，而能说明它的数据无法读取</translation>
    </message>
    <message>
        <source>the network was imported without a scaler: it gets the features as they are</source>
        <translation>网络导入时没有缩放器：它直接使用原样的特征</translation>
    </message>
    <message>
        <source>the data of this study give another scaling than it keeps (%1: mean %2 and deviation %3 instead of mean %4 and deviation %5)</source>
        <translation>此研究的数据给出的缩放与其保存的不同（%1：均值 %2 和标准差 %3，而不是均值 %4 和标准差 %5）</translation>
    </message>
    <message>
        <source>what it keeps is used, which its networks were trained with</source>
        <translation>使用其保存的缩放，它的网络即以此训练</translation>
    </message>
    <message>
        <source>the network gives the same outputs for all %1 rows that it is checked on: its float network does so too</source>
        <translation>在用于检查的全部 %1 行上，网络给出的输出都相同：其浮点网络也是如此</translation>
    </message>
    <message>
        <source>the network says the same class of all %1 rows that it is checked on</source>
        <translation>在用于检查的全部 %1 行上，网络给出的类别都相同</translation>
    </message>
    <message>
        <source>the outputs that it chooses by differ</source>
        <translation>它据以选择类别的输出则各不相同</translation>
    </message>
    <message>
        <source>the network gives the same probabilities for all %1 rows that it is checked on</source>
        <translation>在用于检查的全部 %1 行上，网络给出的概率都相同</translation>
    </message>
    <message>
        <source>the outputs before them differ</source>
        <translation>概率之前的输出则各不相同</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU（第 %1 层）的斜率在浮点中为 %2，在整数中为 %3，因为整数中的斜率为 2 的幂</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two</source>
        <translation>LeakyReLU（第 %1 层）的斜率在浮点中为 %2，在整数中为 %3，因为整数中的斜率为 2 的幂</translation>
    </message>
    <message>
        <source>LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU（第 %1 层）的斜率在浮点中为 %2，在整数中为 %3，因为整数中的斜率为 2 的幂（低于 2^-16 时为 0）</translation>
    </message>
    <message>
        <source>LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, where slopes are powers of two (or 0, below 2^-16)</source>
        <translation>LeakyReLU（第 %1 层）的斜率在浮点中为 %2，在整数中为 %3，因为整数中的斜率为 2 的幂（低于 2^-16 时为 0）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number: it was changed or is damaged</source>
        <translation>“%1”不是数：文件已被更改或已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing: it was changed or is damaged</source>
        <translation>缺少“%1”：文件已被更改或已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the estimate is missing: it was changed or is damaged</source>
        <translation>估算中缺少“%1”：文件已被更改或已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of a check is %2, and what differs is not synthesized: it was changed or is damaged</source>
        <translation>某项检查的“%1”为 %2，而不一致的设计不会被综合：文件已被更改或已损坏</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of the scores is %2 and should lie between 0 and 1: it was changed or is damaged</source>
        <translation>评分中的“%1”为 %2，而应在 0 到 1 之间：文件已被更改或已损坏</translation>
    </message>
    <message>
        <source>%1 joins or parts rows of the data</source>
        <translation>%1 合并或拆分数据的行</translation>
    </message>
    <message>
        <source>only what leaves each row as it is can be read</source>
        <translation>只能读取使每一行保持原样的节点</translation>
    </message>
    <message>
        <source>%1 casts to a type that cannot be read</source>
        <translation>%1 转换为无法读取的类型</translation>
    </message>
    <message>
        <source>%1 rounds its values to %2, which this program does not compute in</source>
        <translation>%1 将其值舍入为 %2，而本程序不以此类型计算</translation>
    </message>
    <message>
        <source>export the model in float32</source>
        <translation>请以 float32 导出模型</translation>
    </message>
    <message>
        <source>%1 makes 0 or 1 of its values</source>
        <translation>%1 将其值变为 0 或 1</translation>
    </message>
    <message>
        <source>a layer of such values cannot be read</source>
        <translation>无法读取含这种值的层</translation>
    </message>
    <message>
        <source>%1 cuts its values to whole numbers (%2)</source>
        <translation>%1 将其值截为整数（%2）</translation>
    </message>
    <message>
        <source>without it the network would be another one, and a Quant node can be read</source>
        <translation>去掉它就会成为另一个网络；Quant 节点则可以读取</translation>
    </message>
    <message>
        <source>%1 drops axes that depend on the input</source>
        <translation>%1 去掉的轴取决于输入</translation>
    </message>
    <message>
        <source>%1 drops the axis of the features</source>
        <translation>%1 去掉特征的轴</translation>
    </message>
    <message>
        <source>%1 drops the axis of the rows</source>
        <translation>%1 去掉行的轴</translation>
    </message>
    <message>
        <source>%1 makes other axes than rows and features, or axes that depend on the input</source>
        <translation>%1 产生行和特征以外的轴，或取决于输入的轴</translation>
    </message>
    <message>
        <source>%1 may work as in training: its training_mode is not a constant</source>
        <translation>%1 可能按训练方式工作：其 training_mode 不是常量</translation>
    </message>
    <message>
        <source>%1 works as in training (training_mode), where its values depend on chance or on the other rows</source>
        <translation>%1 按训练方式工作（training_mode），此时其值取决于偶然或其他行</translation>
    </message>
    <message>
        <source>export the model for inference</source>
        <translation>请将模型导出为推理用</translation>
    </message>
    <message>
        <source>%1 stands behind the choice of a class, which must be the last</source>
        <translation>%1 位于类别选择之后，而类别选择必须在最后</translation>
    </message>
    <message>
        <source>%1 multiplies values whose axis of features was dropped</source>
        <translation>%1 所乘的值的特征轴已被去掉</translation>
    </message>
    <message>
        <source>%1 normalises along the second of %2 axes</source>
        <translation>%1 沿 %2 个轴中的第二个做归一化</translation>
    </message>
    <message>
        <source>only rows of features can be read</source>
        <translation>只能读取由特征构成的行</translation>
    </message>
    <message>
        <source>%1 compares with 0 what is not one plain output</source>
        <translation>%1 与 0 比较的不是单个未经激活的输出</translation>
    </message>
    <message>
        <source>The last sums may wrap before they are scaled: a layer behind them scales them.</source>
        <translation>最后的和在缩放之前可能回绕：由其后的一层进行缩放。</translation>
    </message>
    <message>
        <source>The logits are the last sums in front of the sigmoid&apos;s table.</source>
        <translation>logits 是 sigmoid 查找表之前的最后的和。</translation>
    </message>
    <message>
        <source>empty, so the default is searched: 2 to 4 hidden layers of 16, 32, 64 or 128 units, ReLU or Tanh, with or without batch normalization</source>
        <translation>为空，因此搜索默认空间：2 到 4 个隐藏层，每层 16、32、64 或 128 个神经元，ReLU 或 Tanh，有或没有批归一化</translation>
    </message>
    <message>
        <source>there is no simulated set for a network of %1 inputs: short trainings are on simulated rows</source>
        <translation>没有适合 %1 个输入的网络的模拟数据集：短时训练使用模拟数据</translation>
    </message>
    <message>
        <source>%1, which tells a version, had not ended after %2 s: the installation is broken, or a script of the same name stands before it</source>
        <translation>用于查询版本的 %1 在 %2 s 后仍未结束：安装已损坏，或有同名脚本排在它之前</translation>
    </message>
    <message>
        <source>%1 ended without an error, but made nothing that could be run: its installation is broken, or a script of the same name stands before it</source>
        <translation>%1 结束时没有错误，但没有生成任何可运行的内容：其安装已损坏，或有同名脚本排在它之前</translation>
    </message>
    <message>
        <source>The logits are the last sums times the scale in front of the sigmoid&apos;s table.</source>
        <translation>logits 是 sigmoid 查找表之前的最后的和乘以缩放系数。</translation>
    </message>
</context>
<context>
    <name>SynthesisView</name>
    <message>
        <source>%1, step %2%3</source>
        <translation>%1，步骤 %2%3</translation>
    </message>
    <message>
        <source>RTL sim</source>
        <translation>RTL 仿真</translation>
    </message>
    <message>
        <source>C sim</source>
        <translation>C 仿真</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>synthesize</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Counts of Yosys are of RTL of our own; the cost model predicts what C synthesis of hls4ml reports. A row of another kind would make its estimates worse, so it is not offered.</source>
        <translation>Yosys 计数的是我们自己的 RTL；成本模型预测的是 hls4ml 的 C 综合报告。其他类型的行会使估算变差，因此不提供。</translation>
    </message>
    <message>
        <source>A row of the calibration is a C synthesis of a network with one precision for all weights, one for all values, one strategy and one reuse factor. This result is none, so no row describes it.</source>
        <translation>校准的一行是一次 C 综合，其网络的所有权重共用一种精度，所有数值共用一种精度，并且只有一种策略和一个复用因子。此结果不是这样，所以没有行能描述它。</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>复用 1</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>18-kbit blocks</source>
        <translation>18 kbit 块</translation>
    </message>
    <message>
        <source>A branch ends when its integer network falls below this accuracy, or what the study&apos;s first trained objective is instead (0 to 1, validation rows).</source>
        <translation>整数网络的准确率（或研究中第一个需要训练的目标）低于此值时，分支结束（0 到 1，验证行）。</translation>
    </message>
    <message>
        <source>A trained network of another program to compare with: a bundle, .npz or .onnx, or the .snac of an import; relative to the study file. It is scored on the study&apos;s data as it is and priced like the trials, marked in plot and reports, and takes no part in the search.</source>
        <translation>由其他程序训练、用来对比的网络：网络包、.npz 或 .onnx，或导入所得的 .snac；相对于研究文件。它按原样在研究的数据上评分，像试验一样估算成本，在图和报告中标出，不参与搜索。</translation>
    </message>
    <message>
        <source>Above 1: stratified k-fold over the training and validation rows; scores are means over folds.</source>
        <translation>大于 1：在训练行和验证行上做分层 k 折；评分为各折的均值。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy floor</source>
        <translation>准确率下限</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activation of all hidden layers.</source>
        <translation>所有隐藏层的激活函数。</translation>
    </message>
    <message>
        <source>Activation of the exported network&apos;s output layer; without it raw logits. The losses always take logits.</source>
        <translation>导出网络输出层的激活函数；不写则为原始 logits。损失总是使用 logits。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activations of blocks and head layers, each its own gene; null is no activation.</source>
        <translation>块和头部各层的激活函数，各为一个基因；null 表示没有激活函数。</translation>
    </message>
    <message>
        <source>After a pruning: true goes back to the weights before the first one (lottery ticket), false goes on. Without it false; true with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>剪枝之后：true 回到第一次剪枝前的权重（彩票假设），false 继续。不写则为 false；有 SNAC-Pack 的 pruning_rate 时为 true。</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps (batches) take, where epochs are fewer: few rows need many epochs. Without it 2000 where epochs is not written, else 0.</source>
        <translation>轮次较少时，增加到相当于这么多梯度步（批次）的轮次：行少就需要许多轮次。不写时，如果没有写 epochs 则为 2000，否则为 0。</translation>
    </message>
    <message>
        <source>Attention channels</source>
        <translation>注意力通道</translation>
    </message>
    <message>
        <source>Average resource</source>
        <translation>平均资源</translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation>BRAM</translation>
    </message>
    <message>
        <source>BRAM 18k</source>
        <translation>BRAM 18k</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Baseline network</source>
        <translation>基线网络</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Baskin et al. 2021 at the study&apos;s precision: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) a layer.</source>
        <translation>Baskin 等，2021，按研究的精度：每层 n_in n_out (b_w b_a + b_w + b_a + log2 n_in)。</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Between each hidden dense layer and its activation.</source>
        <translation>位于每个隐藏全连接层与其激活函数之间。</translation>
    </message>
    <message>
        <source>Bit operations</source>
        <translation>位运算</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack block)</source>
        <translation>位运算（SNAC-Pack block）</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack effective)</source>
        <translation>位运算（SNAC-Pack effective）</translation>
    </message>
    <message>
        <source>Bit operations (SNAC-Pack mlp)</source>
        <translation>位运算（SNAC-Pack mlp）</translation>
    </message>
    <message>
        <source>Bit widths</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>Bits of the argument of activations that are looked up (tanh, sigmoid, ...).</source>
        <translation>查表激活函数（tanh、sigmoid, ...）自变量的位数。</translation>
    </message>
    <message>
        <source>Block RAM (18-kbit units) in % of the board&apos;s, estimated.</source>
        <translation>块 RAM（18 kbit 单元），占开发板的 %，估算。</translation>
    </message>
    <message>
        <source>Block types</source>
        <translation>块类型</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Board or part whose totals the percentages refer to (snac boards lists them). SNAC-Pack files without it: zcu102.</source>
        <translation>百分比所依据总量的开发板或器件（snac boards 可列出）。SNAC-Pack 文件不写时：zcu102。</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in cycles; write constraints: {clock_cycles: N} to have it searched.</source>
        <translation>SNAC-Pack 最终选择的预算，单位为周期；要按它搜索，请写 constraints: {clock_cycles: N}。</translation>
    </message>
    <message>
        <source>Budget of SNAC-Pack&apos;s final choice, in percent; write constraints: {avg_resource: N} to have it searched.</source>
        <translation>SNAC-Pack 最终选择的预算，单位为百分比；要按它搜索，请写 constraints: {avg_resource: N}。</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Candidates a generation; at most a third of the trials, or the search hardly evolves.</source>
        <translation>每代的候选数；至多为试验数的三分之一，否则搜索几乎不会进化。</translation>
    </message>
    <message>
        <source>Candidates to train in total. Those over a budget that is known before training do not count; the search also ends when the space has no others, or when ten times as many (1000 at least) were drawn.</source>
        <translation>总共要训练的候选数。训练前就知道超出预算的不计；当空间中没有其他候选，或抽取数达到十倍（至少 1000）时，搜索也会结束。</translation>
    </message>
    <message>
        <source>Chance for each gene to change; without it one over the number of genes.</source>
        <translation>每个基因改变的概率；不写则为基因数的倒数。</translation>
    </message>
    <message>
        <source>Chance that an offspring has two parents.</source>
        <translation>子代有两个父代的概率。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Channels of convolution blocks.</source>
        <translation>卷积块的通道数。</translation>
    </message>
    <message>
        <source>Chosen by layer</source>
        <translation>逐层选择</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Clock and notes</source>
        <translation>时钟与备注</translation>
    </message>
    <message>
        <source>Clock cycles between two inputs, estimated.</source>
        <translation>两次输入之间的时钟周期数，估算。</translation>
    </message>
    <message>
        <source>Clock cycles from input to output, estimated.</source>
        <translation>从输入到输出的时钟周期数，估算。</translation>
    </message>
    <message>
        <source>Clock cycles times the clock period, estimated.</source>
        <translation>时钟周期数乘以时钟周期，估算。</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>时钟周期</translation>
    </message>
    <message>
        <source>Clock period; without it the board&apos;s own.</source>
        <translation>时钟周期；不写则用开发板自身的。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Columns of a CSV file that are neither inputs nor truth, as a list of names: [run, event].</source>
        <translation>CSV 文件中既不是输入也不是真值的列，写成名称列表：[run, event]。</translation>
    </message>
    <message>
        <source>Columns to leave out</source>
        <translation>忽略的列</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, by objective, in the units of the budgets; without it a fixed rule.</source>
        <translation>计算超体积的角点，按目标给出，单位与预算相同；不写则按固定规则。</translation>
    </message>
    <message>
        <source>Cost of bits</source>
        <translation>位的成本</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Crossover index</source>
        <translation>交叉指数</translation>
    </message>
    <message>
        <source>Crossover probability</source>
        <translation>交叉概率</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>DSP slices in % of the board&apos;s, estimated.</source>
        <translation>DSP slice，占开发板的 %，估算。</translation>
    </message>
    <message>
        <source>DSP slices of the device</source>
        <translation>器件的 DSP slice 数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Data path</source>
        <translation>数据路径</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>数据种子</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判决</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <source>Dense layers of the head, the output layer included.</source>
        <translation>头部的全连接层数，包括输出层。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Description of the data set in files of SNAC-Pack&apos;s agents.</source>
        <translation>SNAC-Pack 智能体文件中对数据集的说明。</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Deviation of I and of Q, a sample, in units of the converter.</source>
        <translation>每个样点上 I 和 Q 的标准差，单位为转换器单位。</translation>
    </message>
    <message>
        <source>Deviation of a pixel of simulated pictures of 28 x 28, 1 being white; coarser pixels average it.</source>
        <translation>28 x 28 模拟图片中一个像素的标准差，1 为白色；较粗的像素取其平均。</translation>
    </message>
    <message>
        <source>Dispersive shift</source>
        <translation>色散频移</translation>
    </message>
    <message>
        <source>Dispersive shift, chi / 2 pi: the resonances of the states 0 and 1 are 2 chi apart.</source>
        <translation>色散频移，chi / 2 pi：状态 0 与 1 的谐振相距 2 chi。</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Distance of the steady answers of the states 0 and 1, in units of the converter.</source>
        <translation>状态 0 与 1 的稳态响应之间的距离，单位为转换器单位。</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Draw a stand-in for mnist, fashion_mnist, qubit or hls4ml_jets instead of reading it; the data are labelled as simulated everywhere.</source>
        <translation>对 mnist, fashion_mnist, qubit 或 hls4ml_jets，生成替代数据而不读取；这些数据在各处都标为模拟数据。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Each weight learns how many bits it is worth, and pruning goes on from there: the smallest networks for an accuracy.</source>
        <translation>每个权重学习自己值多少位，剪枝由此继续：在给定准确率下网络最小。</translation>
    </message>
    <message>
        <source>Early discard</source>
        <translation>提前淘汰</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epochs a round</source>
        <translation>每轮剪枝的轮次</translation>
    </message>
    <message>
        <source>Epochs at the precision</source>
        <translation>该精度下的轮次</translation>
    </message>
    <message>
        <source>Equal seeds give equal studies, whatever the number of workers.</source>
        <translation>种子相同则研究相同，与线程数无关。</translation>
    </message>
    <message>
        <source>Every weight of a branch has the bits of its precision.</source>
        <translation>分支的每个权重都用其精度的位数。</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>进化</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the same form whose rows are the test set, used for nothing else; without it test rows are split off.</source>
        <translation>格式相同的文件，其各行作为测试集，不作他用；不写则从数据中划分出测试行。</translation>
    </message>
    <message>
        <source>File with the inputs: NPY, NPZ, HDF5, ARFF, IDX, text tables (CSV, TSV); or a folder of pictures (PNG, JPEG, PGM, PPM), one folder a class; relative to the study file. Implies name: file.</source>
        <translation>含有输入的文件：NPY、NPZ、HDF5、ARFF、IDX、文本表格（CSV、TSV）；或图片文件夹（PNG, JPEG, PGM, PPM），每个类别一个文件夹；相对于研究文件。隐含 name: file。</translation>
    </message>
    <message>
        <source>First sample of the readout window; of qubit and readout 100 where nothing is said.</source>
        <translation>读出窗口的第一个样点；对 qubit 和 readout，未说明时为 100。</translation>
    </message>
    <message>
        <source>Fixed-point type of weights and values: total bits, integer bits with the sign. Of a list ([ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]) each candidate chooses one.</source>
        <translation>权重和数值的定点类型：总位数，含符号的整数位数。写成列表（[ap_fixed&lt;8,3&gt;, ap_fixed&lt;6,2&gt;]）时，每个候选选择其一。</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Flatten images; networks of dense layers always see flat inputs.</source>
        <translation>展平图像；全连接层网络的输入总是展平的。</translation>
    </message>
    <message>
        <source>Flip-flops in % of the board&apos;s, estimated.</source>
        <translation>触发器，占开发板的 %，估算。</translation>
    </message>
    <message>
        <source>Folder of the files of mnist, fashion_mnist or qubit; relative to the study file.</source>
        <translation>mnist, fashion_mnist 或 qubit 的文件所在的文件夹；相对于研究文件。</translation>
    </message>
    <message>
        <source>Folder of the study&apos;s .snac file; relative to the working folder, which it is by default.</source>
        <translation>研究的 .snac 文件所在的文件夹；相对于工作文件夹，默认即为工作文件夹。</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>HLS folder</source>
        <translation>HLS 文件夹</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Hardware metrics</source>
        <translation>硬件指标</translation>
    </message>
    <message>
        <source>Head layers</source>
        <translation>头部各层</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Hidden channels of attention blocks.</source>
        <translation>注意力块的隐藏通道数。</translation>
    </message>
    <message>
        <source>Hidden layers; the output layer is not counted.</source>
        <translation>隐藏层数；不计输出层。</translation>
    </message>
    <message>
        <source>How far simulated pictures are turned, moved, sheared and scaled; 0: all alike.</source>
        <translation>模拟图片旋转、平移、剪切和缩放的程度；0：全都一样。</translation>
    </message>
    <message>
        <source>How hls4ml passes data between layers.</source>
        <translation>hls4ml 在层间传递数据的方式。</translation>
    </message>
    <message>
        <source>How list genes of two parents mix.</source>
        <translation>两个父代的列表基因如何混合。</translation>
    </message>
    <message>
        <source>How often a multiplier is used for one inference: larger is smaller and slower. Of a list or range each candidate chooses one.</source>
        <translation>一次推理中一个乘法器被使用的次数：越大则越小、越慢。写成列表或范围时，每个候选选择其一。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Image size assumed by convolution blocks.</source>
        <translation>卷积块所假定的图像尺寸。</translation>
    </message>
    <message>
        <source>Index column</source>
        <translation>索引列</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>启动间隔</translation>
    </message>
    <message>
        <source>Input precision</source>
        <translation>输入精度</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>输入形状</translation>
    </message>
    <message>
        <source>Inputs array</source>
        <translation>输入数组</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数位数</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Kept a round</source>
        <translation>每轮保留</translation>
    </message>
    <message>
        <source>Kernel sizes of convolution blocks.</source>
        <translation>卷积块的卷积核大小。</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>L1 regularization</source>
        <translation>L1 正则化</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>Labels array</source>
        <translation>标签数组</translation>
    </message>
    <message>
        <source>Labels file</source>
        <translation>标签文件</translation>
    </message>
    <message>
        <source>Largest full width at half maximum of a simulated Bragg peak.</source>
        <translation>模拟布拉格峰的最大半高全宽。</translation>
    </message>
    <message>
        <source>Largest of the LUT, FF, DSP and BRAM percentages of the board, estimated.</source>
        <translation>开发板 LUT、FF、DSP 和 BRAM 百分比中的最大者，估算。</translation>
    </message>
    <message>
        <source>Largest resource</source>
        <translation>最大资源</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Latency budget</source>
        <translation>时延预算</translation>
    </message>
    <message>
        <source>Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.</source>
        <translation>学习位宽：位运算（折合 LUT）在损失中的权重。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Least full width at half maximum of a simulated Bragg peak, along each of its axes.</source>
        <translation>模拟布拉格峰沿各轴的最小半高全宽。</translation>
    </message>
    <message>
        <source>Least height</source>
        <translation>最小高度</translation>
    </message>
    <message>
        <source>Least photons at the height of a simulated Bragg peak; uniform in the logarithm.</source>
        <translation>模拟布拉格峰高度处的最少光子数；在对数上均匀分布。</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>最少步数</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>Length of the readout window, two inputs (I, Q) a sample; of qubit and readout 400 where nothing is said.</source>
        <translation>读出窗口的长度，每个样点两个输入（I, Q）；对 qubit 和 readout，未说明时为 400。</translation>
    </message>
    <message>
        <source>Lifetime of state 1; state 2 lives half as long.</source>
        <translation>状态 1 的寿命；状态 2 的寿命为其一半。</translation>
    </message>
    <message>
        <source>Limit on the validation rows.</source>
        <translation>验证行数的上限。</translation>
    </message>
    <message>
        <source>Limits by quantity; candidates known to be over budget are never trained. lut, ff, dsp and bram18 are amounts, lut_pct, ff_pct, dsp_pct and bram_pct per cent of the board; accuracy is 0 to 1.</source>
        <translation>按指标设定的上限；已知超出预算的候选不会被训练。lut, ff, dsp 和 bram18 为数量，lut_pct, ff_pct, dsp_pct 和 bram_pct 为占开发板的百分比；accuracy 为 0 到 1。</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Line width of the resonator, kappa / 2 pi; amplitudes ring up with 2 / kappa.</source>
        <translation>谐振器的线宽，kappa / 2 pi；振幅以 2 / kappa 建立。</translation>
    </message>
    <message>
        <source>Loader</source>
        <translation>加载器</translation>
    </message>
    <message>
        <source>Loader arguments</source>
        <translation>加载器参数</translation>
    </message>
    <message>
        <source>Look-up tables in % of the board&apos;s, estimated.</source>
        <translation>查找表，占开发板的 %，估算。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>Maximize</source>
        <translation>最大化</translation>
    </message>
    <message>
        <source>Mean Euclidean distance between output and target, in units of the target, on validation samples.</source>
        <translation>输出与目标变量之间的平均欧氏距离，单位与目标变量相同，在验证样本上。</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>平均距离</translation>
    </message>
    <message>
        <source>Mean of the LUT, FF, DSP and BRAM percentages of the board, estimated; it may hide one above 100 %.</source>
        <translation>开发板 LUT、FF、DSP 和 BRAM 百分比的均值，估算；可能掩盖其中某个超过 100 %。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>态混合</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>模态</translation>
    </message>
    <message>
        <source>Model type</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>More messages in SNAC-Pack.</source>
        <translation>在 SNAC-Pack 中输出更多信息。</translation>
    </message>
    <message>
        <source>Most height</source>
        <translation>最大高度</translation>
    </message>
    <message>
        <source>Most photons at the height of a simulated Bragg peak.</source>
        <translation>模拟布拉格峰高度处的最多光子数。</translation>
    </message>
    <message>
        <source>Most photons of background a pixel; each patch has a background between 0 and this.</source>
        <translation>每个像素的背景光子数上限；每个图块的背景在 0 与此值之间。</translation>
    </message>
    <message>
        <source>Most width</source>
        <translation>最大宽度</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>Mutation index</source>
        <translation>变异指数</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>变异概率</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the inputs in an NPZ or HDF5 file; without it told by the names (x, data, features, inputs; x_train rather than x_test).</source>
        <translation>NPZ 或 HDF5 文件中输入的名称；不写则由名称判断（x, data, features, inputs；x_train 优先于 x_test）。</translation>
    </message>
    <message>
        <source>Name of the labels in an NPZ or HDF5 file; without it told by the names (y, label, target, truth).</source>
        <translation>NPZ 或 HDF5 文件中标签的名称；不写则由名称判断（y, label, target, truth）。</translation>
    </message>
    <message>
        <source>Name of the study; without it the name of the file.</source>
        <translation>研究的名称；不写则为文件名。</translation>
    </message>
    <message>
        <source>Networks that enter the first generation by name: {name: {gene: value}}.</source>
        <translation>按名称进入第一代的网络：{name: {gene: value}}。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Normalizations</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Normalizations of blocks and head layers, each its own gene; layer is not built yet.</source>
        <translation>块和头部各层的归一化，各为一个基因；layer 尚未实现。</translation>
    </message>
    <message>
        <source>Normalize inputs</source>
        <translation>输入标准化</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes a SNAC-Pack planner leaves in its files.</source>
        <translation>SNAC-Pack 规划器在其文件中留下的备注。</translation>
    </message>
    <message>
        <source>Number of 18-kbit block RAMs, estimated; bram_pct is the same in % of the board&apos;s.</source>
        <translation>18 kbit 块 RAM 的数量，估算；bram_pct 是同一数值占开发板的 %。</translation>
    </message>
    <message>
        <source>Number of DSP slices, estimated; dsp_pct is the same in % of the board&apos;s.</source>
        <translation>DSP slice 的数量，估算；dsp_pct 是同一数值占开发板的 %。</translation>
    </message>
    <message>
        <source>Number of block slots before the head.</source>
        <translation>头部之前的块槽位数。</translation>
    </message>
    <message>
        <source>Number of flip-flops, estimated; ff_pct is the same in % of the board&apos;s.</source>
        <translation>触发器的数量，估算；ff_pct 是同一数值占开发板的 %。</translation>
    </message>
    <message>
        <source>Number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Number of look-up tables, estimated; lut_pct is the same in % of the board&apos;s.</source>
        <translation>查找表的数量，估算；lut_pct 是同一数值占开发板的 %。</translation>
    </message>
    <message>
        <source>Number of trials</source>
        <translation>试验数</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Objectives and budgets</source>
        <translation>目标与预算</translation>
    </message>
    <message>
        <source>Of the method learned: the sizes to train to, such as {lut: 20000}, {lut: [40000, 20000]} or {lut_pct: 1} of the board&apos;s LUT. none: eight sizes from 70 to 6 % of what the network takes at full width.</source>
        <translation>用于 learned 方法：训练要达到的大小，如 {lut: 20000}, {lut: [40000, 20000]} 或占开发板 LUT 的 {lut_pct: 1}。none：从网络全宽度时所需的 70 到 6 %，共八种大小。</translation>
    </message>
    <message>
        <source>One true or false for each objective, where the usual directions do not fit.</source>
        <translation>通常的方向不适用时，每个目标一个 true 或 false。</translation>
    </message>
    <message>
        <source>One-hot labels</source>
        <translation>独热标签</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>输出激活函数</translation>
    </message>
    <message>
        <source>Output precision</source>
        <translation>输出精度</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>器件</translation>
    </message>
    <message>
        <source>Passes over the training rows for each trial and fold. Written here, they are meant exactly, unless min_steps is written too.</source>
        <translation>每个试验、每一折遍历训练行的次数。写在这里的就是确切的次数，除非同时写了 min_steps。</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮次</translation>
    </message>
    <message>
        <source>Pictures are resized to this many pixels a side (bilinear).</source>
        <translation>图片缩放到每边这么多像素（双线性）。</translation>
    </message>
    <message>
        <source>Pixel noise</source>
        <translation>像素噪声</translation>
    </message>
    <message>
        <source>Pixels below this, once the background is taken off, are cleared.</source>
        <translation>扣除背景后，低于此值的像素清零。</translation>
    </message>
    <message>
        <source>Pixels that a simulated Bragg peak lies off the middle at most, each way.</source>
        <translation>模拟布拉格峰偏离中心的最大像素数，各方向。</translation>
    </message>
    <message>
        <source>Planner metadata</source>
        <translation>规划器元数据</translation>
    </message>
    <message>
        <source>Polynomial mutation of ranges: larger makes smaller steps.</source>
        <translation>范围基因的多项式变异：越大则步长越小。</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Precision pairs</source>
        <translation>精度对</translation>
    </message>
    <message>
        <source>Precision to synthesize; integer bits with the sign.</source>
        <translation>要综合的精度；整数位数含符号。</translation>
    </message>
    <message>
        <source>Precision to synthesize; one of local_search.precision_pairs.</source>
        <translation>要综合的精度；local_search.precision_pairs 之一。</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>各种精度</translation>
    </message>
    <message>
        <source>Price of trained networks</source>
        <translation>已训练网络的成本</translation>
    </message>
    <message>
        <source>Probability that a neighbouring state was there at the start: thermal population, preparation.</source>
        <translation>开始时处于相邻状态的概率：热布居，制备。</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Quantization-aware epochs for each precision, before the first pruning.</source>
        <translation>每种精度在第一次剪枝之前的量化感知训练轮次。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>ROC AUC</source>
        <translation>ROC AUC</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>剪枝顺序</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>参考点</translation>
    </message>
    <message>
        <source>Resolved path</source>
        <translation>解析后的路径</translation>
    </message>
    <message>
        <source>Resource budget</source>
        <translation>资源预算</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Root of the mean squared error over all outputs, in units of the target, on validation samples.</source>
        <translation>所有输出的均方误差的平方根，单位与目标变量相同，在验证样本上。</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Rows a step.</source>
        <translation>每步的行数。</translation>
    </message>
    <message>
        <source>Rows drawn for a simulated data set.</source>
        <translation>模拟数据集所生成的行数。</translation>
    </message>
    <message>
        <source>Rows of the data set, as its description says.</source>
        <translation>数据集的行数，按其说明。</translation>
    </message>
    <message>
        <source>Rows to simulate</source>
        <translation>模拟行数</translation>
    </message>
    <message>
        <source>Rows to use</source>
        <translation>使用行数</translation>
    </message>
    <message>
        <source>SNAC-Pack</source>
        <translation>SNAC-Pack</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s block-search formula at 32 bits: n_in n_out b^2 a layer.</source>
        <translation>SNAC-Pack 的 block 搜索公式，32 位：每层 n_in n_out b^2。</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s local-search formula: the mlp formula times (bits/32)^2 times the density.</source>
        <translation>SNAC-Pack 的局部搜索公式：mlp 公式乘以 (bits/32)^2 再乘以密度。</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s mlp-search formula at 32 bits: n_in n_out (b^2 + 2b) + n_out log2(n_in) b a layer.</source>
        <translation>SNAC-Pack 的 mlp 搜索公式，32 位：每层 n_in n_out (b^2 + 2b) + n_out log2(n_in) b。</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s precisions: total bits and integer bits without the sign, so (8,3) is ap_fixed&lt;8,4&gt;.</source>
        <translation>SNAC-Pack 的精度：总位数和不含符号的整数位数，因此 (8,3) 是 ap_fixed&lt;8,4&gt;。</translation>
    </message>
    <message>
        <source>SNAC-Pack&apos;s rounds of pruning, each keeping pruning_rate; without it 10.</source>
        <translation>SNAC-Pack 的剪枝轮数，每轮保留 pruning_rate；不写则为 10。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样点周期</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>剪枝计划</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>Search-space form of SNAC-Pack; without it the keys of search_space decide.</source>
        <translation>SNAC-Pack 的搜索空间形式；不写则由 search_space 的键决定。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the simulation and of the split; independent of search.seed.</source>
        <translation>模拟和划分的种子；与 search.seed 无关。</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Shape of one sample.</source>
        <translation>一个样本的形状。</translation>
    </message>
    <message>
        <source>Share of the rows held out for the final report.</source>
        <translation>为最终报告留出的行所占比例。</translation>
    </message>
    <message>
        <source>Share of the rows that steers early stopping and the objectives.</source>
        <translation>用于控制提前停止和目标的行所占比例。</translation>
    </message>
    <message>
        <source>Share of the weights that is kept in each of SNAC-Pack&apos;s rounds (0.8 prunes 20 %); without it 0.8.</source>
        <translation>SNAC-Pack 每轮保留的权重比例（0.8 即剪去 20 %）；不写则为 0.8。</translation>
    </message>
    <message>
        <source>Share of units silenced after each hidden layer while training.</source>
        <translation>训练时每个隐藏层之后被置零的神经元比例。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Short form: the board for the whole study, where hls_config.board is absent.</source>
        <translation>简写：整个研究的开发板，用于没有 hls_config.board 时。</translation>
    </message>
    <message>
        <source>Short form: the reuse factor for the whole study, where hls_config.model.reuse_factor is absent.</source>
        <translation>简写：整个研究的复用因子，用于没有 hls_config.model.reuse_factor 时。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Simulated Bragg peaks: pixels a side of a patch.</source>
        <translation>模拟布拉格峰：图块每边的像素数。</translation>
    </message>
    <message>
        <source>Simulated binary crossover of ranges: larger stays nearer to the parents.</source>
        <translation>范围基因的模拟二进制交叉：越大则越接近父代。</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Softness of the float network&apos;s answers in distillation.</source>
        <translation>蒸馏中浮点网络输出的软化程度。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept 0.8 x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten).</source>
        <translation>每轮之后的稀疏度：classic（50, 70, 85, 95 %）、none、如 50, 70, 85 的列表、kept 0.8 x 10（十轮，每轮保留 80 %），或 polynomial 0.9 x 10（十轮达到 90 %）。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>States of a simulated readout (2 or 3); of all other data the classes are read from the data.</source>
        <translation>模拟读出的状态数（2 或 3）；其他数据的类别均从数据中读取。</translation>
    </message>
    <message>
        <source>Step of the Adam optimizer.</source>
        <translation>Adam 优化器的步长。</translation>
    </message>
    <message>
        <source>Stop after this many epochs without a better validation loss; 0 never stops. The best epoch is always restored.</source>
        <translation>经过这么多轮次验证损失仍无改善时停止；0 表示从不停止。总是恢复最好的轮次。</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; both ways are recognised here, so it makes no difference.</source>
        <translation>SNAC-Pack 中标签的存储方式；这里两种都能识别，因此没有区别。</translation>
    </message>
    <message>
        <source>Storage of the labels in SNAC-Pack; makes no difference here.</source>
        <translation>SNAC-Pack 中标签的存储方式；在这里没有区别。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Sum over the dense layers of inputs times units, exact.</source>
        <translation>对全连接层的输入数乘以神经元数求和，精确值。</translation>
    </message>
    <message>
        <source>Swap probability</source>
        <translation>交换概率</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>Table bits</source>
        <translation>查找表位数</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标器件</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task type</source>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Test file</source>
        <translation>测试文件</translation>
    </message>
    <message>
        <source>Test fraction</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Time before the answer of the resonator arrives.</source>
        <translation>谐振器的响应到达之前的时间。</translation>
    </message>
    <message>
        <source>Time between two samples.</source>
        <translation>两个样点之间的时间。</translation>
    </message>
    <message>
        <source>Total bits</source>
        <translation>总位数</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Trainable numbers, batch norm included, exact.</source>
        <translation>可训练的数，包括批归一化，精确值。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training epochs</source>
        <translation>训练轮次</translation>
    </message>
    <message>
        <source>Training epochs after each pruning.</source>
        <translation>每次剪枝之后的训练轮次。</translation>
    </message>
    <message>
        <source>Trials trained at once; 0 means one for each core.</source>
        <translation>同时训练的试验数；0 表示每个核一个。</translation>
    </message>
    <message>
        <source>Tries each generation for a quarter of the epochs and trains only its better half in full. Faster; a slow starter may be lost.</source>
        <translation>每一代先用四分之一的轮次试训，只对较好的一半做完整训练。更快；起步慢的可能被淘汰。</translation>
    </message>
    <message>
        <source>URAM</source>
        <translation>URAM</translation>
    </message>
    <message>
        <source>UltraRAM blocks</source>
        <translation>UltraRAM 块</translation>
    </message>
    <message>
        <source>Uniform crossover: chance for each gene to come from the second parent.</source>
        <translation>均匀交叉：每个基因取自第二父代的概率。</translation>
    </message>
    <message>
        <source>Units of MLP blocks and of the hidden layers of the head.</source>
        <translation>MLP 块和头部隐藏层的神经元数。</translation>
    </message>
    <message>
        <source>Units of hidden layer 1, 2, ...; the last list repeats for further layers.</source>
        <translation>第 1, 2, ... 隐藏层的神经元数；更多的层重复使用最后一个列表。</translation>
    </message>
    <message>
        <source>Units of the output layer; without it from the data. 1 with two classes means a single logit.</source>
        <translation>输出层的神经元数；不写则由数据决定。两个类别时为 1 表示单个 logit。</translation>
    </message>
    <message>
        <source>Use only this many rows, class proportions kept; without it all.</source>
        <translation>只使用这么多行，保持类别比例；不写则全部使用。</translation>
    </message>
    <message>
        <source>Validation fraction</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>验证行数</translation>
    </message>
    <message>
        <source>Values of a pixel in a folder of pictures: grey, or red, green and blue (rgb); auto takes rgb where a picture is in colour.</source>
        <translation>图片文件夹中像素的值：灰度，或红、绿、蓝（rgb）；有彩色图片时 auto 取 rgb。</translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation>详细输出</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>权重列</translation>
    </message>
    <message>
        <source>Weight of the float network&apos;s answers in the loss; 0 learns from the truth alone.</source>
        <translation>浮点网络的输出在损失中的权重；0 表示只从真值学习。</translation>
    </message>
    <message>
        <source>Weight of the sum of absolute weights in the loss.</source>
        <translation>权重绝对值之和在损失中的权重。</translation>
    </message>
    <message>
        <source>What a slot may hold. Conv and ConvAttn are not built yet.</source>
        <translation>一个槽位可以放什么。Conv 和 ConvAttn 尚未实现。</translation>
    </message>
    <message>
        <source>What goes first. resource: the least loss a LUT saved; layer: the smallest of each layer; global: the smallest of all. Without it resource; layer with SNAC-Pack&apos;s pruning_rate.</source>
        <translation>先剪去什么。resource：节省每个 LUT 损失最小的；layer：每层中最小的；global：全部中最小的。不写则为 resource；有 SNAC-Pack 的 pruning_rate 时为 layer。</translation>
    </message>
    <message>
        <source>What is optimised, each in its usual direction; {accuracy: maximize} sets a direction. Files in SNAC-Pack&apos;s form without it: avg_resource in place of max_resource.</source>
        <translation>要优化什么，各按其通常的方向；{accuracy: maximize} 可设定方向。SNAC-Pack 形式的文件不写时：用 avg_resource 代替 max_resource。</translation>
    </message>
    <message>
        <source>What objectives and budgets take of hardware estimates: expected the value, pessimistic the 90 % upper bound.</source>
        <translation>目标和预算取硬件估算的什么：expected 取估算值，pessimistic 取 90 % 区间的上界。</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data, absolute.</source>
        <translation>SNAC-Pack 智能体找到数据的位置，绝对路径。</translation>
    </message>
    <message>
        <source>Where a SNAC-Pack agent found the data.</source>
        <translation>SNAC-Pack 智能体找到数据的位置。</translation>
    </message>
    <message>
        <source>Where precision is a gene: epochs of quantization-aware training at the number formats a trial chooses, after the others. 0 rounds the trained network.</source>
        <translation>精度为基因时：在其他轮次之后，按试验所选的数值格式做量化感知训练的轮次。0 表示对训练好的网络做舍入。</translation>
    </message>
    <message>
        <source>Where the HLS project goes.</source>
        <translation>HLS 工程存放的位置。</translation>
    </message>
    <message>
        <source>Whether a CSV file with missing values (empty, NA, nan, ?) is refused, or the rows that have one are left out.</source>
        <translation>CSV 文件有缺失值（空、NA, nan, ?）时，是拒绝文件，还是忽略含有缺失值的行。</translation>
    </message>
    <message>
        <source>Whether the first column of a CSV file is an index to leave out; auto leaves out whole numbers without a name and what numbers or names the rows as index or id, and asks where values repeat.</source>
        <translation>CSV 文件的第一列是否为要忽略的索引；auto 忽略没有名称的整数列，以及像 index 或 id 那样为行编号或命名的列，值有重复时则询问。</translation>
    </message>
    <message>
        <source>Whether the first row of a CSV file names the columns; auto compares it with the rows below.</source>
        <translation>CSV 文件的第一行是否为列名；auto 将它与下面的行比较。</translation>
    </message>
    <message>
        <source>Which estimate objectives and budgets take once a network is trained: own is of its own rounded weights, before the one made before training. Both are kept.</source>
        <translation>网络训练之后目标和预算取哪个估算：own 为其自身舍入后权重的估算，before 为训练前的估算。两者都保留。</translation>
    </message>
    <message>
        <source>Which of the lists above every dense layer chooses from by itself; without it one choice for the whole network.</source>
        <translation>每个全连接层自行从上面哪些列表中选择；不写则整个网络统一选择。</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Widths of the layers</source>
        <translation>各层的宽度</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口长度</translation>
    </message>
    <message>
        <source>Window sizes</source>
        <translation>各种窗口长度</translation>
    </message>
    <message>
        <source>Window start</source>
        <translation>窗口起点</translation>
    </message>
    <message>
        <source>Window starts</source>
        <translation>各种窗口起点</translation>
    </message>
    <message>
        <source>Without objectives: adds avg_resource and clock_cycles to them. Hardware figures are always computed.</source>
        <translation>没有 objectives 时：将 avg_resource 和 clock_cycles 加入其中。硬件数值总会计算。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s outputs (logits), at every precision: (12,6). none: that of the branch.</source>
        <translation>网络输出（logits）的 ap_fixed&lt;W,I&gt;，用于每种精度：(12,6)。none：用分支的。</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; to try: W total bits, I integer bits with the sign. Casts round to nearest and saturate.</source>
        <translation>要尝试的 ap_fixed&lt;W,I&gt;：W 为总位数，I 为含符号的整数位数。类型转换舍入到最近值并饱和。</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>block RAM in 18-kbit units (twice the 36-kbit count)</source>
        <translation>以 18 kbit 为单位的块 RAM（36 kbit 数量的两倍）</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>clock period proposed to new studies</source>
        <translation>为新研究建议的时钟周期</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>device family</source>
        <translation>器件系列</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>flip-flops of the device</source>
        <translation>器件的触发器数</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>自由文本</translation>
    </message>
    <message>
        <source>full part string, as the vendor&apos;s tools take it</source>
        <translation>完整的器件型号，按厂商工具的写法</translation>
    </message>
    <message>
        <source>fused is fastest for dense networks, torch is LibTorch for everything; auto takes fused where it can.</source>
        <translation>fused 对全连接网络最快，torch 全部使用 LibTorch；auto 在可以时用 fused。</translation>
    </message>
    <message>
        <source>given: I as written everywhere; calibrated: I chosen tensor by tensor from training rows; learned: I moves on while training; auto: given for classes with standardised inputs, else calibrated.</source>
        <translation>given：各处都用所写的 I；calibrated：按训练行逐个张量选择 I；learned：I 在训练中移动；auto：输入已标准化的分类用 given，否则用 calibrated。</translation>
    </message>
    <message>
        <source>hls4ml&apos;s strategy: Latency unrolls, Resource shares multipliers. Of a list each candidate chooses one.</source>
        <translation>hls4ml 的策略：Latency 展开，Resource 共用乘法器。写成列表时，每个候选选择其一。</translation>
    </message>
    <message>
        <source>iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at once, for comparison; uniform does not prune; learned trains once, each weight learns its bits, none included, down to the sizes of target, and all best networks on the way are kept.</source>
        <translation>iterative 逐轮剪枝；one-shot 将未剪枝的网络一次剪到各个稀疏度，用于比较；uniform 不剪枝；learned 只训练一次，每个权重学习自己的位数（也可以为零），直到 target 的大小，途中最好的网络全部保留。</translation>
    </message>
    <message>
        <source>look-up tables of the device</source>
        <translation>器件的查找表数</translation>
    </message>
    <message>
        <source>model_type mlp: number of dense layers, the output layer included.</source>
        <translation>model_type mlp：全连接层数，包括输出层。</translation>
    </message>
    <message>
        <source>name shown to people</source>
        <translation>给人看的名称</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>other names that study files may use</source>
        <translation>研究文件可以使用的其他名称</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>光子</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样点</translation>
    </message>
    <message>
        <source>short name used in study files</source>
        <translation>研究文件中使用的短名称</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, at the price of bit_cost.</source>
        <translation>uniform：每个权重都是 W 位。layer, channel, weight：分别为每层、每通道、每权重学习宽度，代价为 bit_cost。</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>unstructured prunes single weights; structured whole neurons, so that layers become narrower.</source>
        <translation>unstructured 剪去单个权重；structured 剪去整个神经元，使层变窄。</translation>
    </message>
    <message>
        <source>us</source>
        <translation>us</translation>
    </message>
    <message>
        <source>Column of a CSV file (numbers, or dates as 2026-03-01T14:30:05), or array of an .npz or HDF5 file, that says when each row was taken; no input. The last rows are the test part, those before them the validation part; a fold is fitted to the rows before it alone.</source>
        <translation>CSV 文件中的列（数，或 2026-03-01T14:30:05 这样的日期），或 .npz 或 HDF5 文件中的数组，说明每行在何时采集；不作为输入。最后的行为测试集，其前的行为验证集；每一折只用它之前的行拟合。</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says what each row counts in the loss, 0 or more; no input. Scores count each row as one.</source>
        <translation>CSV 文件中的列，或 .npz 或 HDF5 文件中的数组，说明每行在损失中所占的权重，0 或更大；不作为输入。评分时每行都算一。</translation>
    </message>
    <message>
        <source>Column of a CSV file, or array of an .npz or HDF5 file, that says which rows belong together (a patient, a run); no input. All rows of a group fall into one part, and into one fold.</source>
        <translation>CSV 文件中的列，或 .npz 或 HDF5 文件中的数组，说明哪些行属于一组（一位患者、一次运行）；不作为输入。一组的所有行归入同一子集、同一折。</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>分组列</translation>
    </message>
    <message>
        <source>How often the search is repeated, with seed, seed + 1 and so on, each in a file of its own (NAME-seed1.snac): how much of a front is luck is seen by comparing them.</source>
        <translation>搜索重复多少次，种子依次为 seed, seed + 1 等，各写入自己的文件（NAME-seed1.snac）：比较它们可以看出前沿有多少是运气。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>时间列</translation>
    </message>
    <message>
        <source>jets, jets_8const, jets_16const, jets_32const, digits, readout and bragg are simulated here; file reads path. The other names are SNAC-Pack&apos;s: their files are read from data_dir or the user&apos;s data folder, or drawn where simulate says so.</source>
        <translation>jets, jets_8const, jets_16const, jets_32const, digits, readout 和 bragg 在这里模拟；file 读取 path。其他名称来自 SNAC-Pack：其文件从 data_dir 或用户的数据文件夹读取，simulate 要求时则模拟生成。</translation>
    </message>
    <message>
        <source>Ends the search when the hypervolume has not grown over so many generations; 0 never does. Equal seeds end at the same generation.</source>
        <translation>当超体积在这么多代内没有增长时结束搜索；0 表示从不。相同的种子在同一代结束。</translation>
    </message>
    <message>
        <source>Growth of the hypervolume over those generations that counts as none, as a share of what it was before.</source>
        <translation>在这些代内超体积的增长低于此比例（相对于之前的值）时视为没有增长。</translation>
    </message>
    <message>
        <source>Minutes of computing, over pauses and resumes, after which no training begins; those that run are finished. 0: no limit. Where it ends a search, the results depend on the machine.</source>
        <translation>计算时间的分钟数（跨暂停和继续累计），之后不再开始新的训练；正在运行的会完成。0：无限制。若由它结束搜索，结果取决于机器。</translation>
    </message>
    <message>
        <source>Stalled below</source>
        <translation>停滞阈值</translation>
    </message>
    <message>
        <source>Stop when stalled</source>
        <translation>停滞时结束</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>generations</source>
        <translation>代</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>C synthesis</source>
        <translation>C 综合</translation>
    </message>
    <message>
        <source>Carry cells</source>
        <translation>进位单元</translation>
    </message>
    <message>
        <source>Logic depth</source>
        <translation>逻辑深度</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Worst slack</source>
        <translation>最差裕量</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>csynth, not run</source>
        <translation>C 综合，未运行</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>impl., not run</source>
        <translation>实现，未运行</translation>
    </message>
    <message>
        <source>logic synthesis</source>
        <translation>逻辑综合</translation>
    </message>
    <message>
        <source>logic synthesis, not placed</source>
        <translation>逻辑综合，未布局</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>own weights</source>
        <translation>自身权重</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>布局后</translation>
    </message>
    <message>
        <source>placed and routed</source>
        <translation>布局布线后</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>synthesis, not run</source>
        <translation>综合，未运行</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Activation precision</source>
        <translation>隐藏值精度</translation>
    </message>
    <message>
        <source>Area under the ROC curve, one class against the rest, mean over classes, on validation samples; of several labels a row the mean over the labels.</source>
        <translation>ROC 曲线下面积，每个类别对其余类别，取各类均值，在验证样本上；每行多个标签时取各标签的均值。</translation>
    </message>
    <message>
        <source>Column of a CSV file that holds the truth; without it the only one of text, else the one called label, target, class, y, labels, targets or classes, else columns of one 1 a row (y0, y1; class_a, class_b), else the last. Several, as in y0, y1: one 1 a row is a class each, 0 and 1 alone a label each, else each is a number to learn. Without a header: column1, column2, ...</source>
        <translation>CSV 文件中真值所在的列；不写时为唯一的文本列，否则为名为 label, target, class, y, labels, targets 或 classes 的列，否则为每行只有一个 1 的若干列（y0, y1; class_a, class_b），否则为最后一列。写多列时（如 y0, y1）：每行一个 1 则每列是一个类别，只有 0 和 1 则每列是一个标签，否则每列是一个要学习的数。没有表头时：column1, column2, ...</translation>
    </message>
    <message>
        <source>Fraction of validation samples classified right (mean over folds); called fidelity for qubits. Of several labels a row the fraction of all labels that are told right.</source>
        <translation>验证样本中判对的比例（各折均值）；对量子比特称为保真度。每行多个标签时为所有标签中判对的比例。</translation>
    </message>
    <message>
        <source>Mean over the classes of the fraction of that class found, on validation samples. Of several labels a row the mean over the labels of that of having and not having it.</source>
        <translation>各类别被找出的比例的均值，在验证样本上。每行多个标签时为各标签（有与没有两者的均值）的均值。</translation>
    </message>
    <message>
        <source>Scales of weights</source>
        <translation>权重的缩放</translation>
    </message>
    <message>
        <source>What is learned: one class a row, numbers, or several labels a row, each of which it has or has not (multi_label); auto looks at the truth.</source>
        <translation>学习什么：每行一个类别、数值，或每行多个标签，每个标签该行有或没有（multi_label）；auto 看真值而定。</translation>
    </message>
    <message>
        <source>What shares a power of two that weights of equal bits are scaled by. layer: as integer bits say. channel: each output has its own, a shift in hardware; 2 bits are then -1, 0 and 1.</source>
        <translation>什么共用一个 2 的幂来缩放位数相同的权重。layer：按整数位。channel：每个输出各有一个，在硬件中只是移位；2 位时即为 -1、0 和 1。</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of what hidden layers hand on, at every precision: (8,3). For weights of few bits, such as ternary ones (2,1). none: that of the branch.</source>
        <translation>隐藏层输出的 ap_fixed&lt;W,I&gt;，用于每种精度：(8,3)。权重位数很少（如三值）时可用 (2,1)。none：用分支的。</translation>
    </message>
    <message>
        <source>auto: cross-entropy for classes, mean squared error for numbers, binary cross-entropy of each of several labels a row (label_cross_entropy). binary_cross_entropy uses one logit for two classes.</source>
        <translation>auto：类别用交叉熵，数值用均方误差，每行多个标签时每个标签用二元交叉熵（label_cross_entropy）。binary_cross_entropy 对两个类别使用一个 logit。</translation>
    </message>
    <message>
        <source>balanced: all classes count alike in the loss, so rows of rare ones count more; of several labels a row both answers to each.</source>
        <translation>balanced：所有类别在损失中的分量相同，因此稀少类别的行分量更大；每行多个标签时，每个标签的两种答案分量相同。</translation>
    </message>
    <message>
        <source>A first look: 8 and 6 bits, two prunings, 5 epochs or 500 steps each; about a fifth of the work of balanced.</source>
        <translation>初步尝试：8 位和 6 位，两次剪枝，每次 5 轮或 500 步；工作量约为 balanced 的五分之一。</translation>
    </message>
    <message>
        <source>For the last figures: 8, 6, 5 and 4 bits, ten prunings that keep 80 % each, 30 epochs or 3,000 steps each; about nine times the work of balanced.</source>
        <translation>用于最终数字：8、6、5 和 4 位，十次剪枝，每次保留 80 %，每次 30 轮或 3,000 步；工作量约为 balanced 的九倍。</translation>
    </message>
    <message>
        <source>What a study does that says nothing: 8, 6 and 4 bits, four prunings to 95 %, 10 epochs or 1,000 steps each.</source>
        <translation>研究文件未写明时的做法：8、6 和 4 位，四次剪枝直至 95 %，每次 10 轮或 1,000 步。</translation>
    </message>
    <message>
        <source>As many epochs as so many gradient steps take, where qat_epochs or pruning_epochs are fewer. Without it 1000 for those of the two that are not written, else 0. The method learned takes eighty times as many for each size.</source>
        <translation>qat_epochs 或 pruning_epochs 较少时，增加到相当于这么多梯度步的轮次。不写时，二者中未写的为 1000，否则为 0。方法 learned 对每种大小用八十倍。</translation>
    </message>
    <message>
        <source>First samples of the window that candidates choose among; without it dataset.start_location.</source>
        <translation>供候选选择的各种窗口起始样点；不写则用 dataset.start_location。</translation>
    </message>
    <message>
        <source>Lengths of the window of traces (qubit, readout, files of interleaved I and Q) that candidates choose among, two inputs a sample; without it dataset.window_size. A window that reaches beyond the trace ends with it.</source>
        <translation>供候选选择的各种波形窗口长度（qubit, readout，I 与 Q 交错的文件），每个样点两个输入；不写则用 dataset.window_size。超出波形的窗口随波形结束。</translation>
    </message>
    <message>
        <source>Scale each input to mean 0 and deviation 1, fitted on the training rows alone. Pictures keep black at 0: all pixels are divided by one deviation, of all of them.</source>
        <translation>将每个输入缩放到均值 0、标准差 1，只按训练行拟合。图片保持黑色为 0：所有像素都除以同一个标准差，即全部像素的标准差。</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt; of the network&apos;s inputs, at every precision: (12,4). Inputs cost little, and low precisions lose much there. auto: that of the branch, and with 5 bits and fewer the narrowest with which the float network loses no more than 0.2 points. none: that of the branch.</source>
        <translation>网络输入的 ap_fixed&lt;W,I&gt;，用于每种精度：(12,4)。输入的成本很低，而低精度在那里损失很大。auto：用分支的；5 位及以下时，用浮点网络损失不超过 0.2 个百分点的最窄格式。none：用分支的。</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>light</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>mixed + pruned</source>
        <translation>混合 + 剪枝</translation>
    </message>
    <message>
        <source>uniform + pruned</source>
        <translation>统一 + 剪枝</translation>
    </message>
    <message>
        <source>Fixed-point type of the output layer alone, its weights and what it gives: large targets need bits before the point that the other layers need not. Trials are then scored at their formats. none: precision.</source>
        <translation>仅用于输出层（其权重及输出）的定点类型：较大的目标值需要其他层不需要的整数位。此时试验按其格式评分。none：precision。</translation>
    </message>
    <message>
        <source>Which class a trained network answers with: that of its highest output, or balanced: the biases of its last layer are moved by what makes the balanced accuracy of the validation rows highest, with folds that of all of them together. auto: balanced where balanced_accuracy is an objective.</source>
        <translation>训练后的网络以哪个类别作答：最高输出的类别；或 balanced：将最后一层的偏置移动，使验证行的平衡准确率最高，有多折时为所有折合在一起的平衡准确率。auto：当 balanced_accuracy 是目标时为 balanced。</translation>
    </message>
    <message>
        <source>NPY or IDX file, or a text with one label a line, with the labels or targets of a table, an NPY, NPZ, HDF5 or IDX file that has none itself.</source>
        <translation>NPY 或 IDX 文件，或每行一个标签的文本，含有自身不带标签或目标变量的表格、NPY、NPZ、HDF5 或 IDX 文件的标签或目标变量。</translation>
    </message>
</context>
<context>
    <name>TrialText</name>
    <message>
        <source>%1 mutated to %2</source>
        <translation>%1 变异为 %2</translation>
    </message>
    <message>
        <source>%1 mutated %2 → %3</source>
        <translation>%1 变异 %2 → %3</translation>
    </message>
    <message>
        <source> (not active)</source>
        <translation> (未激活)</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>随机生成</translation>
    </message>
    <message>
        <source>child of #%1 with itself</source>
        <translation>#%1 与自身的子代</translation>
    </message>
    <message>
        <source>child of #%1 × #%2</source>
        <translation>#%1 × #%2 的子代</translation>
    </message>
    <message>
        <source>nothing mutated</source>
        <translation>没有变异</translation>
    </message>
    <message>
        <source>infinitely many</source>
        <translation>无穷多</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds</source>
        <translation>验证集，%1 折平均</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>estimate with own weights</source>
        <translation>用自身权重估算</translation>
    </message>
    <message>
        <source>estimate before training</source>
        <translation>训练前估算</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, reuse&#xa0;%2, %3&#xa0;ns, %4</source>
        <translation>%1，复用&#xa0;%2，%3&#xa0;ns，%4</translation>
    </message>
    <message>
        <source>%1, upper bound</source>
        <translation>%1，上界</translation>
    </message>
    <message>
        <source>validation, mean of %1 folds, at its precision</source>
        <translation>验证集，%1 折平均，按其精度</translation>
    </message>
    <message>
        <source>validation, at its precision</source>
        <translation>验证集，按其精度</translation>
    </message>
    <message>
        <source>%1, %2&#xa0;ns</source>
        <translation>%1，%2&#xa0;ns</translation>
    </message>
    <message>
        <source>%1, budget %2</source>
        <translation>%1，预算 %2</translation>
    </message>
    <message>
        <source>%1 of the board, the tightest</source>
        <translation>占开发板的 %1，最紧张</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>基线 %1：%2</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 到 %2)</translation>
    </message>
</context>
<context>
    <name>snac::studio::AgentJobsView</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 · run by an agent</source>
        <translation>%1 · 由智能体运行</translation>
    </message>
    <message>
        <source>%1 · run by an agent · %2</source>
        <translation>%1 · 由智能体运行 · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>snac::studio::BeforeStartCard</name>
    <message>
        <source>Before you start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>simulated data</source>
        <translation>模拟数据</translation>
    </message>
</context>
<context>
    <name>snac::studio::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Back to the study</source>
        <translation>返回研究</translation>
    </message>
    <message>
        <source>Use in the study</source>
        <translation>用于研究</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>复制并编辑</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save %1 first, or undo its edits.</source>
        <translation>请先保存 %1，或撤销其修改。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>shipped, read-only</source>
        <translation>内置，只读</translation>
    </message>
    <message>
        <source>new, not saved</source>
        <translation>新建，未保存</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>%1 belongs to a shipped board; choose another id.</source>
        <translation>%1 已被内置开发板占用；请换一个标识。</translation>
    </message>
    <message>
        <source>%1 is the id of another board of yours; choose another one.</source>
        <translation>%1 已是您另一块开发板的标识；请换一个。</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>&amp;Boards</source>
        <translation>开发板(&amp;B)</translation>
    </message>
    <message>
        <source>your boards: %1</source>
        <translation>您的开发板：%1</translation>
    </message>
    <message>
        <source>Edits of the board %1 that were not saved have been restored: see Boards.</source>
        <translation>开发板 %1 未保存的修改已恢复：见“开发板”页。</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibratePage</name>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>the cost model, on your own synthesis reports</source>
        <translation>成本模型，依据您自己的综合报告</translation>
    </message>
    <message>
        <source>Return to the shipped model</source>
        <translation>恢复内置模型</translation>
    </message>
    <message>
        <source>Fits the correction of the cost model to the rows below and puts it into use</source>
        <translation>用下面的行拟合成本模型的修正，并投入使用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>The cost model was fitted to designs of others. Give it reports of your own and it learns what your tool does with your networks: drop a folder with reports, single reports or a CSV table of designs here, or choose them.

Reports: csynth.xml and csynth.rpt of Vivado HLS and Vitis HLS teach the model; utilization reports of Vivado (vivado_synth.rpt) are compared with it. A file design.json beside the reports, or in a folder above them, says which network they are of:</source>
        <translation>成本模型是用他人的设计拟合的。提供您自己的报告，它就能学到您的工具会怎样处理您的网络：把含有报告的文件夹、单个报告或设计的 CSV 表拖到这里，或者选择它们。

报告：Vivado HLS 和 Vitis HLS 的 csynth.xml 与 csynth.rpt 用于训练模型；Vivado 的使用率报告（vivado_synth.rpt）用于与模型对比。报告旁边或上层文件夹中的 design.json 文件说明报告属于哪个网络：</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>复制示例</translation>
    </message>
    <message>
        <source>The example is on the clipboard: save it as design.json.</source>
        <translation>示例已复制到剪贴板：请另存为 design.json。</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Stage of the reports</source>
        <translation>报告的阶段</translation>
    </message>
    <message>
        <source>Model of the estimates</source>
        <translation>估算所用的模型</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Calibrated, each design without its architecture</source>
        <translation>校准后，每个设计不含其架构</translation>
    </message>
    <message>
        <source>The shipped model</source>
        <translation>内置模型</translation>
    </message>
    <message>
        <source>Errors before and after</source>
        <translation>校准前后的误差</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removes the selected rows from the calibration; the reports stay</source>
        <translation>从校准中移除所选的行；报告保留</translation>
    </message>
    <message>
        <source>A folder with synthesis reports, at any depth</source>
        <translation>含有综合报告的文件夹，任意层级</translation>
    </message>
    <message>
        <source>Reports, or CSV tables of designs</source>
        <translation>报告，或设计的 CSV 表</translation>
    </message>
    <message>
        <source>Folder with synthesis reports</source>
        <translation>含有综合报告的文件夹</translation>
    </message>
    <message>
        <source>Synthesis reports or tables of designs</source>
        <translation>综合报告或设计表</translation>
    </message>
    <message>
        <source>Reports and tables (*.xml *.rpt *.json *.txt *.csv);;All files (*)</source>
        <translation>报告和表格 (*.xml *.rpt *.json *.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>fitted %1</source>
        <translation>已拟合 %1</translation>
    </message>
    <message>
        <source>compared %1</source>
        <translation>已对比 %1</translation>
    </message>
    <message>
        <source>not used %1</source>
        <translation>未使用 %1</translation>
    </message>
    <message>
        <source>No design that the model knows</source>
        <translation>没有模型认识的设计</translation>
    </message>
    <message>
        <source>No report of this stage says %1</source>
        <translation>此阶段没有报告给出 %1</translation>
    </message>
    <message>
        <source>Press Calibrate to see what these rows teach the model.</source>
        <translation>点击“校准”，查看这些行能教给模型什么。</translation>
    </message>
    <message>
        <source>All designs are of one architecture, so what the correction is worth cannot be checked.</source>
        <translation>所有设计都是同一种架构，因此无法检验修正的效果。</translation>
    </message>
    <message>
        <source>After: each design by a correction fitted without its architecture (%1 architectures).</source>
        <translation>之后：每个设计所用的修正在拟合时都不含其架构（%1 种架构）。</translation>
    </message>
    <message>
        <source>%1 of the designs are of architectures the shipped model was fitted on: it knows them better than others.</source>
        <translation>其中 %1 个设计的架构曾用于拟合内置模型：模型对它们比对其他架构更熟悉。</translation>
    </message>
    <message>
        <source>The model predicts C synthesis; for later stages its LUT, FF and BRAM are scaled by what 31 designs kept of them. These reports teach it nothing.</source>
        <translation>该模型预测 C 综合；对更后的阶段，LUT、FF 和 BRAM 按 31 个设计的保留比例缩放。这些报告不会用于训练模型。</translation>
    </message>
    <message>
        <source>reading reports</source>
        <translation>正在读取报告</translation>
    </message>
    <message>
        <source>fitting and checking, fold by fold</source>
        <translation>正在逐折拟合并检验</translation>
    </message>
    <message>
        <source>checking the calibration in use</source>
        <translation>正在检验当前使用的校准</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>to be fitted %1</source>
        <translation>待拟合 %1</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>校准(&amp;C)</translation>
    </message>
    <message>
        <source>your rows: %1</source>
        <translation>您的行：%1</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationErrors</name>
    <message>
        <source>Errors before and after</source>
        <translation>校准前后的误差</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Designs whose report has the figure</source>
        <translation>报告中有此数值的设计</translation>
    </message>
    <message>
        <source>SMAPE of the shipped model: mean of the distance between estimate and report, as part of the mean of both</source>
        <translation>内置模型的 SMAPE：估算与报告之差占二者均值的比例，取平均</translation>
    </message>
    <message>
        <source>SMAPE of the calibrated model; no estimate has seen a design of the same architecture</source>
        <translation>校准后模型的 SMAPE；任何估算都未见过相同架构的设计</translation>
    </message>
    <message>
        <source>Designs estimated within 10 % of the report, before and after, in %</source>
        <translation>估算与报告相差 10 % 以内的设计，校准前后，单位 %</translation>
    </message>
    <message>
        <source>Reports that lie within the bounds of the estimate, before and after, in %; the bounds are made to hold 90 %</source>
        <translation>落在估算区间内的报告，校准前后，单位 %；区间按包含 90 % 设定</translation>
    </message>
    <message>
        <source>before
[%]</source>
        <translation>之前
[%]</translation>
    </message>
    <message>
        <source>after
[%]</source>
        <translation>之后
[%]</translation>
    </message>
    <message>
        <source>within 10 %
[%]</source>
        <translation>10 % 以内
[%]</translation>
    </message>
    <message>
        <source>in bounds
[%]</source>
        <translation>区间内
[%]</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsModel</name>
    <message>
        <source>fitted</source>
        <translation>已拟合</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>已对比</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Bits of the weights / of the activations</source>
        <translation>权重 / 激活值的位数</translation>
    </message>
    <message>
        <source>use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>circuit</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>report, or problem</source>
        <translation>报告或问题</translation>
    </message>
    <message>
        <source>to be fitted</source>
        <translation>待拟合</translation>
    </message>
    <message>
        <source>Fitted, or to be fitted: C synthesis, which the model learns from. Compared: a later stage, shown beside the model but not learned from. Not used: the last column says why.</source>
        <translation>已拟合或待拟合：C 综合，模型从中学习。已对比：更后的阶段，与模型并列显示，但不用于学习。未使用：原因见最后一列。</translation>
    </message>
</context>
<context>
    <name>snac::studio::CalibrationRowsTable</name>
    <message>
        <source>Rows of the calibration</source>
        <translation>校准的行</translation>
    </message>
</context>
<context>
    <name>snac::studio::ComparePane</name>
    <message>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>The same genes</source>
        <translation>相同的基因</translation>
    </message>
    <message>
        <source>Genes that differ</source>
        <translation>不同的基因</translation>
    </message>
    <message>
        <source>Figures, the best in bold</source>
        <translation>数值，最优者加粗</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>the first %1 of %2 chosen trials</source>
        <translation>所选 %2 个试验中的前 %1 个</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 个试验</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Validation loss by epoch</source>
        <translation>各轮次的验证损失</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressPage</name>
    <message>
        <source>simulated data</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Every finished step becomes a point here: one curve a precision.</source>
        <translation>每个完成的步骤在这里成为一个点：每种精度一条曲线。</translation>
    </message>
    <message>
        <source>The trials of the search, and below them what compression makes of the chosen ones.</source>
        <translation>搜索的各个试验，以及所选试验压缩后的结果。</translation>
    </message>
    <message>
        <source>Cost of the horizontal axis</source>
        <translation>横轴的成本</translation>
    </message>
    <message>
        <source>x: %1</source>
        <translation>x：%1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its best networks are made small here.</source>
        <translation>没有打开研究。请打开研究的结果（FILE.snac），或运行一次搜索：最好的网络在这里变小。</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, the best of them can be compressed.</source>
        <translation>此研究还没有完成的试验。一旦搜索训练出网络，其中最好的就可以压缩。</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; compress when it is finished or stopped.</source>
        <translation>搜索正在运行并写入研究文件；请在它完成或停止后再压缩。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>reading the steps</source>
        <translation>正在读取步骤</translation>
    </message>
    <message>
        <source>%1 steps in the study file</source>
        <translation>研究文件中有 %1 个步骤</translation>
    </message>
    <message>
        <source>floor: %1 %</source>
        <translation>下限：%1 %</translation>
    </message>
    <message>
        <source>steps that are training wait where they are</source>
        <translation>正在训练的步骤原地等待</translation>
    </message>
    <message>
        <source>1 step in the study file</source>
        <translation>研究文件中有 1 个步骤</translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation>可以继续</translation>
    </message>
    <message>
        <source>C&amp;ompress</source>
        <translation>压缩(&amp;O)</translation>
    </message>
    <message>
        <source>A compression is running. Cancel it first; what it has done is saved.</source>
        <translation>压缩正在运行。请先取消；已完成的部分已保存。</translation>
    </message>
    <message>
        <source>A compression is running: %1 of %2 steps are done. They are saved, and the rest can be done later.</source>
        <translation>压缩正在运行：%2 个步骤中已完成 %1 个。它们已保存，其余的可以稍后进行。</translation>
    </message>
    <message>
        <source>Use the test set?</source>
        <translation>使用测试集？</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>研究：%1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>没有打开研究</translation>
    </message>
    <message>
        <source>This is an imported network without a search and without data, and compression trains on data: import it again with them, snac import NETWORK --data FILE --out NEW.snac.</source>
        <translation>这是导入的网络，没有搜索也没有数据，而压缩需要用数据训练：请带数据重新导入，snac import NETWORK --data FILE --out NEW.snac。</translation>
    </message>
    <message>
        <source>; none keeps the budgets, nearest %1: %2</source>
        <translation>；没有一个符合预算，最接近的是 %1：%2</translation>
    </message>
    <message>
        <source>%1 on all %2 validation rows, as on the Compress page: integers %3%4</source>
        <translation>%1，全部 %2 行验证数据，与“压缩”页相同：整数 %3%4</translation>
    </message>
    <message>
        <source>These are results of another program. They came without weights, so there is nothing to compress.</source>
        <translation>这些是其他程序的结果。它们不带权重，因此没有可压缩的内容。</translation>
    </message>
    <message>
        <source>Score against sparsity</source>
        <translation>评分与稀疏度</translation>
    </message>
    <message>
        <source>Score against cost</source>
        <translation>评分与成本</translation>
    </message>
    <message>
        <source>%1, scored in integers on validation data</source>
        <translation>%1，在验证数据上以整数评分</translation>
    </message>
    <message>
        <source>, its trial trained again for compression, as float %1</source>
        <translation>，其试验为压缩而重新训练后的浮点结果 %1</translation>
    </message>
    <message>
        <source>, its trial&apos;s own network as float %1</source>
        <translation>，其试验自身网络的浮点结果 %1</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial trained again for compression, as float %4</source>
        <translation>%1，%2 行测试数据：整数 %3，其试验为压缩而重新训练后的浮点结果 %4</translation>
    </message>
    <message>
        <source>%1 on the %2 test rows: integers %3, its trial&apos;s own network as float %4</source>
        <translation>%1，%2 行测试数据：整数 %3，其试验自身网络的浮点结果 %4</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSession</name>
    <message>
        <source>Nothing was left to do: the step is in the study file.</source>
        <translation>没有剩下要做的：该步骤已在研究文件中。</translation>
    </message>
    <message>
        <source>Nothing was left to do: all %1 steps are in the study file.</source>
        <translation>没有剩下要做的：全部 %1 个步骤已在研究文件中。</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressSetup</name>
    <message>
        <source>Knee</source>
        <translation>膝点</translation>
    </message>
    <message>
        <source>Whole front</source>
        <translation>整个前沿</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points of the front to compress</source>
        <translation>要压缩的前沿点</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>There is no trained network to compress yet.</source>
        <translation>还没有可压缩的已训练网络。</translation>
    </message>
    <message>
        <source>Check at least one point of the front.</source>
        <translation>请至少勾选前沿的一个点。</translation>
    </message>
    <message>
        <source>%1 steps = points %2 × branches %3 × rounds %4, saved one by one</source>
        <translation>%1 个步骤 = 点 %2 × 分支 %3 × 轮 %4，逐个保存</translation>
    </message>
    <message>
        <source>%1 steps of points %2 × branches %3</source>
        <translation>%1 个步骤，点 %2 × 分支 %3</translation>
    </message>
    <message>
        <source>at most %1 steps of points %2 × branches %3</source>
        <translation>至多 %1 个步骤，点 %2 × 分支 %3</translation>
    </message>
    <message>
        <source>%1 step = points %2 × branches %3 × rounds %4</source>
        <translation>%1 个步骤 = 点 %2 × 分支 %3 × 轮 %4</translation>
    </message>
    <message>
        <source>search, mean of %1 folds</source>
        <translation>搜索，%1 折平均</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>The point of the front where giving up more of the score stops saving much.</source>
        <translation>前沿上的一点：再多牺牲评分也省不了多少。</translation>
    </message>
    <message>
        <source>score: %1; LUT: %2</source>
        <translation>评分：%1；LUT：%2</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressStepPane</name>
    <message>
        <source>Selected step</source>
        <translation>所选步骤</translation>
    </message>
    <message>
        <source>Use the test set</source>
        <translation>使用测试集</translation>
    </message>
    <message>
        <source>Scores this network once on data that nothing was chosen by. Do it for the network you keep: a test set that helps to choose is a validation set.</source>
        <translation>在未参与任何选择的数据上为此网络评分一次。请只对最终保留的网络这样做：参与选择的测试集就成了验证集。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>validation, %1 rows</source>
        <translation>验证集，%1 行</translation>
    </message>
    <message>
        <source>From the network&apos;s own integer weights: %1</source>
        <translation>由网络自身的整数权重得出：%1</translation>
    </message>
    <message>
        <source>reading the test set…</source>
        <translation>正在读取测试集…</translation>
    </message>
    <message>
        <source>It was used for %1. Choosing by it makes its figures worthless.</source>
        <translation>已用于 %1。据此选择会使其数值失去意义。</translation>
    </message>
    <message>
        <source>once, for the network you keep: nothing was chosen by its %1 rows</source>
        <translation>一次，用于最终保留的网络：没有任何选择依据过这 %1 行</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>The test set was looked at before. Every further look makes its figures less worth: it becomes one more set that networks were chosen by.</source>
        <translation>测试集以前已经看过。每多看一次，其数值就更不可信：它又成了一个用来选择网络的数据集。</translation>
    </message>
    <message>
        <source>A test set is worth something as long as nothing is chosen by it. Use it once, for the network you keep.</source>
        <translation>只有在没有任何选择依据它时，测试集才有价值。请只用一次，用于最终保留的网络。</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>；标准误差 %1 个百分点</translation>
    </message>
    <message>
        <source>Click a point of a curve or a row of the table: its score unquantized and in integers, its network and its cost are shown here.</source>
        <translation>点击曲线上的点或表格中的行：此处显示其未量化和整数形式的评分、网络和成本。</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial trained again for compression, as float</source>
        <translation>测试集，%1 行：整数 %2，试验为压缩而重新训练后的浮点结果 %3</translation>
    </message>
    <message>
        <source>test, %1 rows: %2 in integers, %3 of the trial&apos;s own network as float</source>
        <translation>测试集，%1 行：整数 %2，试验自身网络的浮点结果 %3</translation>
    </message>
</context>
<context>
    <name>snac::studio::CompressWeightsPane</name>
    <message>
        <source>Mask, round by round</source>
        <translation>逐轮掩码</translation>
    </message>
    <message>
        <source>a value of your own</source>
        <translation>自定义值</translation>
    </message>
    <message>
        <source>Same weight, every precision</source>
        <translation>同一权重，各种精度</translation>
    </message>
    <message>
        <source>Float value</source>
        <translation>浮点值</translation>
    </message>
    <message>
        <source>The float value that is rounded; click a weight of the matrix, or write one.</source>
        <translation>要舍入的浮点值；点击矩阵中的权重，或直接输入。</translation>
    </message>
    <message>
        <source>float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>on its grid; the float weight is being read</source>
        <translation>在其网格上；正在读取浮点权重</translation>
    </message>
    <message>
        <source>of trial #%1, batch norm folded in</source>
        <translation>取自试验 #%1，已折叠批归一化</translation>
    </message>
    <message>
        <source>layer %1, unit %2, input %3 %4</source>
        <translation>第 %1 层，神经元 %2，输入 %3，%4</translation>
    </message>
    <message>
        <source>In this step it is pruned.</source>
        <translation>在此步骤中它已被剪枝。</translation>
    </message>
    <message>
        <source>In this step, after its training, it is %1.</source>
        <translation>在此步骤中，训练之后它是 %1。</translation>
    </message>
    <message>
        <source>Layer weights</source>
        <translation>该层的权重</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataPage</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>使用我的数据</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Put into the open study</source>
        <translation>放入打开的研究</translation>
    </message>
    <message>
        <source>The open study reads this file from now on; everything else in it stays</source>
        <translation>打开的研究从现在起读取此文件；其他内容保持不变</translation>
    </message>
    <message>
        <source>Make a study</source>
        <translation>生成研究</translation>
    </message>
    <message>
        <source>Opens the planned study on the Setup page, where it can be changed and started</source>
        <translation>在“配置”页打开规划好的研究，可以在那里修改并启动</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Choose data to learn from</source>
        <translation>选择用于学习的数据</translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>数据 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop a file with your data here, or choose one (%1).

You will see what was understood of it, and get a study that suits it.</source>
        <translation>把含有您数据的文件拖到这里，或选择一个（%1）。

您会看到程序如何理解它，并得到适合它的研究。</translation>
    </message>
    <message>
        <source>The column with the truth: what is to be learned</source>
        <translation>真值所在的列：要学习的内容</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>要学习什么</translation>
    </message>
    <message>
        <source>as the truth looks</source>
        <translation>由真值判断</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>数值（回归）</translation>
    </message>
    <message>
        <source>Whether the first column only counts the rows</source>
        <translation>第一列是否只是行号</translation>
    </message>
    <message>
        <source>told by its values</source>
        <translation>由其值判断</translation>
    </message>
    <message>
        <source>is an index, left out</source>
        <translation>是索引，忽略</translation>
    </message>
    <message>
        <source>is an input</source>
        <translation>是输入</translation>
    </message>
    <message>
        <source>What is done with missing values</source>
        <translation>如何处理缺失值</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>their rows are left out</source>
        <translation>忽略所在的行</translation>
    </message>
    <message>
        <source>by the data</source>
        <translation>由数据决定</translation>
    </message>
    <message>
        <source>How much work the search is</source>
        <translation>搜索的工作量</translation>
    </message>
    <message>
        <source>fast: 40 networks</source>
        <translation>快速：40 个网络</translation>
    </message>
    <message>
        <source>balanced: 120 networks</source>
        <translation>均衡：120 个网络</translation>
    </message>
    <message>
        <source>exploratory: 500 networks</source>
        <translation>探索：500 个网络</translation>
    </message>
    <message>
        <source>The score that is optimised</source>
        <translation>要优化的评分</translation>
    </message>
    <message>
        <source>The board or part the network is for</source>
        <translation>网络所面向的开发板或器件</translation>
    </message>
    <message>
        <source>Budget of look-up tables in per cent of the board</source>
        <translation>查找表预算，占开发板的百分比</translation>
    </message>
    <message>
        <source> % of the LUTs</source>
        <translation> % 的 LUT</translation>
    </message>
    <message>
        <source>by a plain network</source>
        <translation>按普通网络</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>第一列</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读取的内容</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Alone right [%]</source>
        <translation>单独正确率 [%]</translation>
    </message>
    <message>
        <source>Rows that this input alone tells right, by the commonest class of each of many narrow bins</source>
        <translation>仅凭此输入就能判对的行，按许多窄区间中各自最常见的类别判断</translation>
    </message>
    <message>
        <source>Logarithmic scale of rows</source>
        <translation>行数用对数刻度</translation>
    </message>
    <message>
        <source>The planned study</source>
        <translation>规划的研究</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Classes and parts</source>
        <translation>类别与子集</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>相关性</translation>
    </message>
    <message>
        <source>as found by name and values</source>
        <translation>按名称和值判断</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test rows</source>
        <translation>训练 %1 行，验证 %2 行，测试 %3 行</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其他全部</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>A folder that holds one folder of pictures for each class</source>
        <translation>一个文件夹，其中每个类别有一个图片文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that holds a folder of pictures for each class</source>
        <translation>选择文件夹，其中每个类别有一个图片文件夹</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>每行多个标签</translation>
    </message>
    <message>
        <source>aggressive: %1 networks</source>
        <translation>激进：%1 个网络</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>text tables</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>snac::studio::DataParts</name>
    <message>
        <source>Columns and parts</source>
        <translation>列与划分</translation>
    </message>
    <message>
        <source>Columns that are no inputs, and files of labels or of test rows</source>
        <translation>不作为输入的列，以及标签文件或测试行文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>The column that says which rows stay together in one part</source>
        <translation>说明哪些行须留在同一划分中的列</translation>
    </message>
    <message>
        <source>The column that says when each row was taken; the last are split off</source>
        <translation>说明每行采集时间的列；最后的行被分出</translation>
    </message>
    <message>
        <source>The column that says what each row counts in the loss</source>
        <translation>说明每行在损失中权重的列</translation>
    </message>
    <message>
        <source>Columns to leave out, parted by commas; a name with a comma in quotes</source>
        <translation>不使用的列，以逗号分隔；含逗号的名称加引号</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>测试行</translation>
    </message>
    <message>
        <source>The file with the test rows</source>
        <translation>含测试行的文件</translation>
    </message>
    <message>
        <source>The file with the truth, where the inputs have one of their own</source>
        <translation>含真值的文件，用于输入单独成一个文件的情况</translation>
    </message>
</context>
<context>
    <name>snac::studio::DecidePane</name>
    <message>
        <source>What you would allow. The study and its budgets stay as they are.</source>
        <translation>您愿意接受的限度。研究及其预算保持不变。</translation>
    </message>
    <message>
        <source>No limits, equal weights</source>
        <translation>无限制，等权重</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 of %2 networks fit; %3 of these are on their front.</source>
        <translation>%2 个网络中有 %1 个符合；其中 %3 个在它们的前沿上。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Knee&lt;/b&gt; %1: nearest to the corner of the best values, each objective in units of the front&apos;s span.</source>
        <translation>&lt;b&gt;膝点&lt;/b&gt; %1：离最优值的角点最近，各目标以前沿的跨度为单位。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Weighted&lt;/b&gt; %1: smallest weighted sum of the objectives, each from 0 for the best to 1 for the worst of the front.</source>
        <translation>&lt;b&gt;加权&lt;/b&gt; %1：各目标的加权和最小，每个目标从前沿最优的 0 到最差的 1。</translation>
    </message>
    <message>
        <source>an objective gives way by</source>
        <translation>每个目标可让步</translation>
    </message>
    <message>
        <source>One after the other: how much worse than the best an objective may be, as a share of the front&apos;s span, for the next one to be better</source>
        <translation>依次优化：为使下一个目标更优，一个目标最多可比最优值差多少，以前沿跨度的比例表示</translation>
    </message>
    <message>
        <source>&lt;b&gt;One after the other&lt;/b&gt; %1: by falling weight %2, each giving way to the next by up to %3 % of the front&apos;s span.</source>
        <translation>&lt;b&gt;依次优化&lt;/b&gt; %1：按权重从大到小（%2），每个目标为下一个目标最多让步前沿跨度的 %3 %。</translation>
    </message>
</context>
<context>
    <name>snac::studio::DocumentEditor</name>
    <message>
        <source>untitled.yaml</source>
        <translation>未命名.yaml</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 未被更改：%2</translation>
    </message>
    <message>
        <source>Line %1 of the text cannot be read, so the form shows the values before it. It can be edited again as soon as the text is right; Ctrl+Z takes the last change back.</source>
        <translation>文本第 %1 行无法读取，因此表单显示它之前的值。文本改正后即可再次编辑；Ctrl+Z 撤回上一次更改。</translation>
    </message>
</context>
<context>
    <name>snac::studio::GenesView</name>
    <message>
        <source>%1: %2 trials, median %3</source>
        <translation>%1：%2 个试验，中位数 %3</translation>
    </message>
    <message>
        <source>Objective that the genes matter for</source>
        <translation>基因所影响的目标</translation>
    </message>
    <message>
        <source>Bars: %1. Hatched: chance might do as much (5 % and more). Right: which values the survivors have, generation by generation.</source>
        <translation>条形：%1。斜线：仅凭偶然也可能达到（5 % 及以上）。右侧：各代存活者所取的值。</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>A network that another program trained becomes a study of its own: it can be priced and made hardware and, with data, scored and compressed. Its own integers, where it has some, are kept.</source>
        <translation>由其他程序训练的网络会成为一个独立的研究：可以估算成本、变成硬件；有数据时还可以评分和压缩。如果它自带整数，则予以保留。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>ONNX or QONNX (.onnx), NumPy weights (.npz), or network.json of a bundle</source>
        <translation>ONNX 或 QONNX（.onnx）、NumPy 权重（.npz），或网络包的 network.json</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Rows with their truth, to score, check and compress with; may be left empty</source>
        <translation>带真值的行，用于评分、检查和压缩；可以留空</translation>
    </message>
    <message>
        <source>none: no scores, no compression</source>
        <translation>无：不评分，不压缩</translation>
    </message>
    <message>
        <source>told by names and contents</source>
        <translation>由名称和内容判断</translation>
    </message>
    <message>
        <source>The column of the data with the truth</source>
        <translation>数据中真值所在的列</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>those of the file</source>
        <translation>文件中的</translation>
    </message>
    <message>
        <source>Names of the classes in the order of the outputs, with commas between them, as the data have them</source>
        <translation>类别名称，按输出的顺序，用逗号分隔，与数据中的写法一致</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>数值（回归）</translation>
    </message>
    <message>
        <source>Outputs are</source>
        <translation>输出是</translation>
    </message>
    <message>
        <source>Number format of a network without integers of its own, as in ap_fixed&lt;8,3&gt;</source>
        <translation>不自带整数的网络所用的数值格式，如 ap_fixed&lt;8,3&gt;</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Standardise raw features by the training rows</source>
        <translation>按训练行标准化原始特征</translation>
    </message>
    <message>
        <source>For a network that was trained on standardised features and brings no scaler of its own</source>
        <translation>用于以标准化特征训练、但不自带缩放器的网络</translation>
    </message>
    <message>
        <source>Network to import</source>
        <translation>要导入的网络</translation>
    </message>
    <message>
        <source>Networks (*.onnx *.npz network.json);;All files (*)</source>
        <translation>网络 (*.onnx *.npz network.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Data for the network</source>
        <translation>网络的数据</translation>
    </message>
    <message>
        <source>Choose a network: ONNX, NumPy weights, or network.json of a bundle.</source>
        <translation>请选择网络：ONNX、NumPy 权重，或网络包的 network.json。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Reading the network…</source>
        <translation>正在读取网络…</translation>
    </message>
    <message>
        <source>several labels a row</source>
        <translation>每行多个标签</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportForm</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>研究另存为</translation>
    </message>
    <message>
        <source>The new study file, .snac</source>
        <translation>新的研究文件，.snac</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Study (*.snac)</source>
        <translation>研究 (*.snac)</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Name the study file to make.</source>
        <translation>请为要生成的研究文件命名。</translation>
    </message>
    <message>
        <source>Study files end with .snac; name it so.</source>
        <translation>研究文件以 .snac 结尾；请这样命名。</translation>
    </message>
    <message>
        <source>%1 exists already, and an import replaces no study: choose another name.</source>
        <translation>%1 已存在，导入不会替换任何研究：请换一个名称。</translation>
    </message>
</context>
<context>
    <name>snac::studio::ImportResultsDialog</name>
    <message>
        <source>Import results</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>What the search of another program found becomes a study to look at: trials, front and genes. It has no networks and no data, so it cannot be compressed or made hardware.</source>
        <translation>由其他程序搜索所得的结果会成为一个可供查看的研究：试验、前沿和基因。它没有网络，也没有数据，因此不能压缩，也不能变成硬件。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>A result table of SNAC-Pack (.csv), or the SQLite file of an Optuna study</source>
        <translation>SNAC-Pack 的结果表（.csv），或 Optuna 研究的 SQLite 文件</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What the objectives of the file are here, in its order, as in accuracy, clock_cycles; a - leaves one out</source>
        <translation>文件中的各目标在此处是什么，按文件的顺序，如 accuracy, clock_cycles；写 - 则忽略该目标</translation>
    </message>
    <message>
        <source>as the file names them</source>
        <translation>按文件中的名称</translation>
    </message>
    <message>
        <source>Which study</source>
        <translation>哪个研究</translation>
    </message>
    <message>
        <source>Its name, where a file of Optuna holds several</source>
        <translation>研究的名称，用于含有多个研究的 Optuna 文件</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>唯一的研究</translation>
    </message>
    <message>
        <source>Results to import</source>
        <translation>要导入的结果</translation>
    </message>
    <message>
        <source>Results (*.csv *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>结果 (*.csv *.db *.sqlite *.sqlite3);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose results: a CSV of SNAC-Pack or an SQLite file of Optuna.</source>
        <translation>请选择结果：SNAC-Pack 的 CSV，或 Optuna 的 SQLite 文件。</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>正在读取结果…</translation>
    </message>
</context>
<context>
    <name>snac::studio::LearnPage</name>
    <message>
        <source>ZDT1: a smooth front</source>
        <translation>ZDT1：光滑的前沿</translation>
    </message>
    <message>
        <source>ZDT3: a front in pieces</source>
        <translation>ZDT3：分段的前沿</translation>
    </message>
    <message>
        <source>Two genes: equal points</source>
        <translation>两个基因：重合的点</translation>
    </message>
    <message>
        <source>Three objectives</source>
        <translation>三个目标</translation>
    </message>
    <message>
        <source>Many points</source>
        <translation>许多点</translation>
    </message>
    <message>
        <source>Lecture view</source>
        <translation>讲课视图</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>Wrote %1 pictures to %2</source>
        <translation>已将 %1 张图片写入 %2</translation>
    </message>
    <message>
        <source>NSGA-II, step by step</source>
        <translation>NSGA-II 逐步讲解</translation>
    </message>
    <message>
        <source>What the lesson is about</source>
        <translation>课程的内容</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Writes the scene as a PNG picture or an SVG drawing</source>
        <translation>将场景写成 PNG 图片或 SVG 图形</translation>
    </message>
    <message>
        <source>All pictures…</source>
        <translation>全部图片…</translation>
    </message>
    <message>
        <source>Full screen with large type (F11); Escape returns</source>
        <translation>大字全屏（F11）；按 Esc 返回</translation>
    </message>
    <message>
        <source>The open study: %1</source>
        <translation>打开的研究：%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>第 %1 代</translation>
    </message>
    <message>
        <source>This generation is not stored whole, so it cannot be shown.</source>
        <translation>这一代没有完整保存，因此无法显示。</translation>
    </message>
    <message>
        <source>front %1: %2</source>
        <translation>前沿 %1：%2</translation>
    </message>
    <message>
        <source>%1 fronts in all</source>
        <translation>共 %1 个前沿</translation>
    </message>
    <message>
        <source>← → step · Space play · F11 full screen</source>
        <translation>← → 步进 · 空格播放 · F11 全屏</translation>
    </message>
    <message>
        <source>Export the scene</source>
        <translation>导出场景</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Writes all scenes as pictures with numbers</source>
        <translation>将所有场景写成带编号的图片</translation>
    </message>
    <message>
        <source>Compression, step by step</source>
        <translation>压缩逐步讲解</translation>
    </message>
    <message>
        <source>Compression: pruning and fixed point</source>
        <translation>压缩：剪枝与定点</translation>
    </message>
    <message>
        <source>← → step · Shift+arrows choose or move a weight · F11 full screen</source>
        <translation>← → 步进 · Shift+方向键选择或移动权重 · F11 全屏</translation>
    </message>
    <message>
        <source>Pictures are being written already.</source>
        <translation>已有图片正在写入。</translation>
    </message>
    <message>
        <source>Folder for the pictures of all scenes</source>
        <translation>存放所有场景图片的文件夹</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Writes a scene or all of them as an MP4 film or a GIF animation</source>
        <translation>将一个或所有场景写成 MP4 影片或 GIF 动画</translation>
    </message>
    <message>
        <source>Stop writing the film</source>
        <translation>停止写入影片</translation>
    </message>
    <message>
        <source>This scene…</source>
        <translation>此场景…</translation>
    </message>
    <message>
        <source>All scenes…</source>
        <translation>所有场景…</translation>
    </message>
    <message>
        <source>Export a film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>MP4 film (*.mp4);;GIF animation (*.gif)</source>
        <translation>MP4 影片 (*.mp4);;GIF 动画 (*.gif)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>front %1, over a budget: %2</source>
        <translation>前沿 %1，超出预算：%2</translation>
    </message>
    <message>
        <source>%1 simulated jets</source>
        <translation>%1 个模拟喷注</translation>
    </message>
    <message>
        <source>%1 simulated rows</source>
        <translation>%1 行模拟数据</translation>
    </message>
    <message>
        <source>the study is not open any more</source>
        <translation>研究已不再打开</translation>
    </message>
</context>
<context>
    <name>snac::studio::LessonMovie</name>
    <message>
        <source>Films need ffmpeg; install the package ffmpeg (sudo apt install ffmpeg). Pictures with numbers need nothing.</source>
        <translation>影片需要 ffmpeg；请安装软件包 ffmpeg（sudo apt install ffmpeg）。带编号的图片不需要任何软件。</translation>
    </message>
    <message>
        <source>A film is being written already.</source>
        <translation>已有影片正在写入。</translation>
    </message>
    <message>
        <source>%1 is neither an .mp4 nor a .gif file.</source>
        <translation>%1 既不是 .mp4 文件，也不是 .gif 文件。</translation>
    </message>
    <message>
        <source>The film was stopped.</source>
        <translation>影片已停止。</translation>
    </message>
    <message>
        <source>The pictures of the film cannot be written to %1.</source>
        <translation>无法将影片的图片写入 %1。</translation>
    </message>
</context>
<context>
    <name>snac::studio::LocalSearchForm</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>settings of your own</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>Settings that belong together; each of them can be changed below.</source>
        <translation>成套的设置；每一项都可以在下面修改。</translation>
    </message>
</context>
<context>
    <name>snac::studio::MainWindow</name>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>What was running has ended by itself: the window can be closed.</source>
        <translation>运行中的任务已自行结束：可以关闭窗口了。</translation>
    </message>
</context>
<context>
    <name>snac::studio::ManualWindow</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Start of the page</source>
        <translation>页面开头</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>手册：%1</translation>
    </message>
</context>
<context>
    <name>snac::studio::PageStack</name>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
    </message>
</context>
<context>
    <name>snac::studio::ParallelView</name>
    <message>
        <source>All ranges</source>
        <translation>全部范围</translation>
    </message>
    <message>
        <source>Takes the ranges of all axes away</source>
        <translation>清除所有轴上的范围</translation>
    </message>
    <message>
        <source>%1 trials pass through the ranges, %2 of them on the front</source>
        <translation>%1 个试验通过这些范围，其中 %2 个在前沿上</translation>
    </message>
    <message>
        <source>%1 trials, %2 of them on the front</source>
        <translation>%1 个试验，其中 %2 个在前沿上</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProblemList</name>
    <message>
        <source>Problems in the text</source>
        <translation>文本中的问题</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
</context>
<context>
    <name>snac::studio::ProfileView</name>
    <message>
        <source>Numbers by layer</source>
        <translation>各层的数值</translation>
    </message>
    <message>
        <source>When a design is synthesized and the data of the study are there, this says what its formats do to the numbers: the range of each layer&apos;s values against their type, what is clipped or lost, and which layer costs the accuracy.</source>
        <translation>设计综合完成且有研究的数据时，这里说明其格式对数值的影响：每层的数值范围与其类型相比如何，哪些被截断或丢失，以及哪一层损失了准确率。</translation>
    </message>
</context>
<context>
    <name>snac::studio::RecentStudies</name>
    <message>
        <source>%1 of %2 trials, can be resumed</source>
        <translation>%1 / %2 个试验，可以继续</translation>
    </message>
    <message>
        <source>finished, 1 trial</source>
        <translation>已完成，1 个试验</translation>
    </message>
    <message>
        <source>finished, %1 trials</source>
        <translation>已完成，%1 个试验</translation>
    </message>
    <message>
        <source>an imported network</source>
        <translation>导入的网络</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunChangeDialog</name>
    <message>
        <source>Change the search</source>
        <translation>更改搜索</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>试验数(&amp;T)</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>时间限制(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>线程数(&amp;W)</translation>
    </message>
    <message>
        <source>It counts from the next trial that is finished on, and is kept in the study file. Trials that have begun are ended. More or fewer workers change no result.</source>
        <translation>从下一个完成的试验起生效，并保存在研究文件中。已经开始的试验会做完。线程的多少不改变任何结果。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>At least %1: so many have begun.</source>
        <translation>至少 %1：已有这么多试验开始。</translation>
    </message>
    <message>
        <source>%1 cannot be: %2 trials have begun, and they are not undone. Ask for at least %2, or stop the search.</source>
        <translation>不能为 %1：已有 %2 个试验开始，且不会撤销。请至少要求 %2 个，或停止搜索。</translation>
    </message>
    <message>
        <source>The search has ended meanwhile, after %1 trials, and nothing was changed. More trials… in the menu Study goes on with it.</source>
        <translation>搜索在此期间已结束（%1 个试验），没有做任何更改。“研究”菜单中的“更多试验…”可以继续它。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>snac::studio::RunsView</name>
    <message>
        <source>Add a study to compare…</source>
        <translation>添加要比较的研究…</translation>
    </message>
    <message>
        <source>attainment surfaces</source>
        <translation>达成面</translation>
    </message>
    <message>
        <source>Draws the front and the hypervolume of another study with the same objectives, for example of another seed</source>
        <translation>画出目标相同的另一个研究的前沿和超体积，例如另一个种子的</translation>
    </message>
    <message>
        <source>What a quarter, half and three quarters of the runs reached or bettered in both objectives of the plot (dashed)</source>
        <translation>四分之一、一半和四分之三的运行在图中两个目标上达到或越过的界线（虚线）</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已在其中。</translation>
    </message>
    <message>
        <source>%1 was not added: %2.</source>
        <translation>%1 未添加：%2。</translation>
    </message>
    <message>
        <source>Fronts and hypervolumes of other studies with the same objectives can be drawn beside this one, for example of the same study with other seeds.</source>
        <translation>可以在此研究旁画出目标相同的其他研究的前沿和超体积，例如同一研究换用其他种子。</translation>
    </message>
    <message>
        <source>Hypervolume %1, measured from %2.</source>
        <translation>超体积 %1，从 %2 起计算。</translation>
    </message>
    <message>
        <source>Shared objectives: %1.</source>
        <translation>共有的目标：%1。</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>注意：%1。</translation>
    </message>
    <message>
        <source>%1: hypervolume %2, front %3, seed %4</source>
        <translation>%1：超体积 %2，前沿 %3，种子 %4</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Takes this study out of the comparison; its file stays</source>
        <translation>将此研究移出比较；其文件保留</translation>
    </message>
    <message>
        <source>attained by %1 %</source>
        <translation>%1 % 的运行达成</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean + deviation</source>
        <translation>均值 + 标准差</translation>
    </message>
    <message>
        <source>mean − deviation</source>
        <translation>均值 − 标准差</translation>
    </message>
    <message>
        <source>%1 was not added: %2 studies beside this one are as many as can be told apart. Take one out first.</source>
        <translation>未添加 %1：除本研究外最多只能区分 %2 个研究。请先移除一个。</translation>
    </message>
    <message>
        <source>The studies were searched on different data: their fronts can be laid over each other, but there is no mean of their hypervolumes and there are no attainment surfaces. Hypervolumes are measured from %1.</source>
        <translation>这些研究是在不同的数据上搜索的：它们的前沿可以叠放在一起，但没有超体积的均值，也没有达成面。超体积从 %1 起计算。</translation>
    </message>
</context>
<context>
    <name>snac::studio::SearchPage</name>
    <message>
        <source>simulated data</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>开始搜索</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>目标空间</translation>
    </message>
    <message>
        <source>Every finished trial becomes a point here.</source>
        <translation>每个完成的试验在这里成为一个点。</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Filter the trials</source>
        <translation>筛选试验</translation>
    </message>
    <message>
        <source>Words that must occur in the row, its architecture or its reason: rejected 64-32</source>
        <translation>行、其架构或其原因中必须出现的词：被拒 64-32</translation>
    </message>
    <message>
        <source>front only</source>
        <translation>仅前沿</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>超体积</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>各代</translation>
    </message>
    <message>
        <source>Objective of the chart by generation</source>
        <translation>各代图表的目标</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Resume search</source>
        <translation>继续搜索</translation>
    </message>
    <message>
        <source>%1 generations</source>
        <translation>%1 代</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1 个正在训练</translation>
    </message>
    <message>
        <source>measured from the reference point %1</source>
        <translation>从参考点 %1 起计算</translation>
    </message>
    <message>
        <source>Corner the hypervolume is measured from, in the order of the objectives; fixed for the whole study.</source>
        <translation>计算超体积的角点，按目标的顺序；在整个研究中固定不变。</translation>
    </message>
    <message>
        <source>rejected by budget %1</source>
        <translation>超预算被拒 %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>duplicates %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>simulating data</source>
        <translation>正在模拟数据</translation>
    </message>
    <message>
        <source>reading data</source>
        <translation>正在读取数据</translation>
    </message>
    <message>
        <source>loading the training engine</source>
        <translation>正在加载训练引擎</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Shows the 90 % bounds of the estimates beside their values</source>
        <translation>在估算值旁显示其 90 % 区间</translation>
    </message>
    <message>
        <source>More trials…</source>
        <translation>更多试验…</translation>
    </message>
    <message>
        <source>Goes on with this finished study up to a larger number of trials</source>
        <translation>继续这个已完成的研究，增加试验数</translation>
    </message>
    <message>
        <source>The search found no network: %1</source>
        <translation>搜索没有找到网络：%1</translation>
    </message>
    <message>
        <source>1 trial finishes its epoch first</source>
        <translation>1 个试验先完成当前轮次</translation>
    </message>
    <message>
        <source>%1 trials finish their epochs first</source>
        <translation>%1 个试验先完成当前轮次</translation>
    </message>
    <message>
        <source>1 trial waits where it is</source>
        <translation>1 个试验原地等待</translation>
    </message>
    <message>
        <source>%1 trials wait where they are</source>
        <translation>%1 个试验原地等待</translation>
    </message>
    <message>
        <source>generation %1, the last is %2</source>
        <translation>第 %1 代，最后一代是 %2</translation>
    </message>
    <message>
        <source>1 generation</source>
        <translation>1 代</translation>
    </message>
    <message>
        <source>every network that could be found was tried</source>
        <translation>所有能找到的网络都已试过</translation>
    </message>
    <message>
        <source>stopped: hardly any network keeps the budgets</source>
        <translation>已停止：几乎没有网络符合预算</translation>
    </message>
    <message>
        <source>no network is better than the mean of the targets</source>
        <translation>没有网络优于目标变量的均值</translation>
    </message>
    <message>
        <source>%1 of %2 networks on the front could be trained longer</source>
        <translation>前沿上 %2 个网络中有 %1 个可以训练更久</translation>
    </message>
    <message>
        <source>front %1</source>
        <translation>前沿 %1</translation>
    </message>
    <message>
        <source>Front: all non-dominated trials so far that keep the budgets, as in the plot, the reports and the terminal. What was not trained has its price before training; the tip of a row says which one it shows.</source>
        <translation>前沿：目前所有符合预算的非支配试验，与图、报告和终端中一致。未训练的显示训练前的成本；行的提示说明所示的是哪一种。</translation>
    </message>
    <message>
        <source>hardware: %1</source>
        <translation>硬件：%1</translation>
    </message>
    <message>
        <source>Resume (%1 of %2)</source>
        <translation>继续（%1 / %2）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>搜索(&amp;E)</translation>
    </message>
    <message>
        <source>A study is running already.</source>
        <translation>已有研究正在运行。</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>研究：%1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>%1 k samples/s</source>
        <translation>%1 k 样本/s</translation>
    </message>
    <message>
        <source>A search is starting. Nothing is trained yet.</source>
        <translation>搜索正在启动。还没有训练任何网络。</translation>
    </message>
    <message>
        <source>%1 is searching: %2 of %3 trials are done. They are saved in %4, and the search can be resumed at any time.</source>
        <translation>%1 正在搜索：%2 / %3 个试验已完成。它们保存在 %4 中，搜索可以随时继续。</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network.</source>
        <translation>试验 #%1 没有已训练的网络。</translation>
    </message>
    <message>
        <source>The search is running. Wait until it is finished or stopped.</source>
        <translation>搜索正在运行。请等它完成或停止。</translation>
    </message>
    <message>
        <source>an imported network without a search: %1, %2</source>
        <translation>导入的网络，没有搜索：%1，%2</translation>
    </message>
    <message>
        <source>Export the rows that are shown</source>
        <translation>导出所显示的行</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>CSV 表格…</translation>
    </message>
    <message>
        <source>Markdown table…</source>
        <translation>Markdown 表格…</translation>
    </message>
    <message>
        <source>LaTeX table…</source>
        <translation>LaTeX 表格…</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>no generation is finished yet</source>
        <translation>还没有完成的代</translation>
    </message>
    <message>
        <source>all %1 generations</source>
        <translation>全部 %1 代</translation>
    </message>
    <message>
        <source>generation %1: %2 entered, %3 left, front %4, hypervolume %5</source>
        <translation>第 %1 代：进入 %2，离开 %3，前沿 %4，超体积 %5</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>膝点</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Parallel coordinates: all objectives at once, an axis each; ranges are dragged on the axes</source>
        <translation>平行坐标：同时显示所有目标，每个目标一条轴；在轴上拖动可选范围</translation>
    </message>
    <message>
        <source>no network is better than always answering with one class</source>
        <translation>没有网络优于总是回答同一类别</translation>
    </message>
    <message>
        <source>Scatter matrix</source>
        <translation>散点图矩阵</translation>
    </message>
    <message>
        <source>Scatter matrix: every objective against every other one; a drag chooses what lies in its rectangle</source>
        <translation>散点图矩阵：每个目标与其他各个目标相对；拖动可选择矩形内的点</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>仅星标</translation>
    </message>
    <message>
        <source>Shows the starred trials alone; S stars those that are chosen</source>
        <translation>只显示加星标的试验；按 S 给所选的加星标</translation>
    </message>
    <message>
        <source>Genes</source>
        <translation>基因</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>各次运行</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>%1 may not be written, so stars and notes cannot be kept.</source>
        <translation>%1 不可写入，因此无法保存星标和备注。</translation>
    </message>
    <message>
        <source>The folder of %1 may not be written, so stars and notes cannot be kept.</source>
        <translation>%1 所在的文件夹不可写入，因此无法保存星标和备注。</translation>
    </message>
    <message>
        <source>Studies to compare</source>
        <translation>要比较的研究</translation>
    </message>
    <message>
        <source>Studies (*.snac)</source>
        <translation>研究 (*.snac)</translation>
    </message>
    <message>
        <source>Kept as soon as the local search or the scoring has finished.</source>
        <translation>局部搜索或评分结束后即会保存。</translation>
    </message>
    <message>
        <source>results of another program, without networks: %1, %2</source>
        <translation>其他程序的结果，不含网络：%1，%2</translation>
    </message>
    <message>
        <source>ended: the hypervolume has stalled</source>
        <translation>已结束：超体积停滞</translation>
    </message>
    <message>
        <source>ended by its time limit: how far it came depends on the machine</source>
        <translation>因时间限制结束：进展取决于机器</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Changes trials, time limit and workers of the search that runs</source>
        <translation>更改正在运行的搜索的试验数、时间限制和线程数</translation>
    </message>
    <message>
        <source>run by another program</source>
        <translation>由其他程序运行</translation>
    </message>
    <message>
        <source>no network is better than always giving the commoner answer to each label</source>
        <translation>没有网络优于对每个标签总是给出较常见的回答</translation>
    </message>
    <message>
        <source>by generation, measured from the reference point %1</source>
        <translation>按代，从参考点 %1 起计算</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>依次优化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ways to choose a network</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%2 个中有 %1 个符合</translation>
    </message>
    <message>
        <source>waiting for its next result</source>
        <translation>正在等待其下一个结果</translation>
    </message>
</context>
<context>
    <name>snac::studio::SetupPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Boards…</source>
        <translation>开发板…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>开始搜索</translation>
    </message>
    <message>
        <source>reading the study…</source>
        <translation>正在读取研究…</translation>
    </message>
    <message>
        <source>The study cannot start: %1. Each one is shown where it is, in the form and in the text.</source>
        <translation>研究无法启动：%1。每个问题都在表单和文本中的相应位置标出。</translation>
    </message>
    <message>
        <source>reading the data set…</source>
        <translation>正在读取数据集…</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>A study is running; see the Search page.</source>
        <translation>有研究正在运行；见“搜索”页。</translation>
    </message>
    <message>
        <source>Start the search (Ctrl+R)</source>
        <translation>开始搜索（Ctrl+R）</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>隐藏此行</translation>
    </message>
    <message>
        <source>%1 is not finished. What it has found is kept in %2</source>
        <translation>%1 尚未完成。已找到的结果保存在 %2</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>继续 %1（%2 / %3）</translation>
    </message>
    <message>
        <source>Solve the problems first: %1</source>
        <translation>请先解决问题：%1</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Setup</source>
        <translation>配置(&amp;S)</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>YAML · %1 lines</source>
        <translation>YAML · %1 行</translation>
    </message>
    <message>
        <source>My data…</source>
        <translation>我的数据…</translation>
    </message>
    <message>
        <source>A study from a file with your data (Ctrl+D)</source>
        <translation>由您的数据文件生成研究（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTable</name>
    <message>
        <source>Steps of the compression</source>
        <translation>压缩的步骤</translation>
    </message>
    <message>
        <source>iterative</source>
        <translation>迭代</translation>
    </message>
</context>
<context>
    <name>snac::studio::StepTableModel</name>
    <message>
        <source>%1 s, %2 k samples/s</source>
        <translation>%1 s，%2 k 样本/s</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>The trial of the search that is compressed</source>
        <translation>被压缩的搜索试验</translation>
    </message>
    <message>
        <source>ap_fixed&lt;W,I&gt;, in the colour of its curve</source>
        <translation>ap_fixed&lt;W,I&gt;，颜色与其曲线相同</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Share of the trial&apos;s weights that is gone; biases are not counted</source>
        <translation>试验的权重中被去除的比例；偏置不计</translation>
    </message>
    <message>
        <source>Of the integer network, on validation data</source>
        <translation>整数网络的，在验证集上</translation>
    </message>
    <message>
        <source>Estimate from the network&apos;s own integer weights</source>
        <translation>由网络自身的整数权重估算</translation>
    </message>
    <message>
        <source>sparsity [%]</source>
        <translation>稀疏度 [%]</translation>
    </message>
    <message>
        <source>to trial [points]</source>
        <translation>与试验之差 [百分点]</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>容纳</translation>
    </message>
    <message>
        <source>Whether it keeps the budgets of the study and has room on the board</source>
        <translation>是否符合研究的预算，并且开发板放得下</translation>
    </message>
    <message>
        <source>to trial</source>
        <translation>与试验相比</translation>
    </message>
    <message>
        <source>Points by which it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>与试验的浮点结果在相同行上相差的百分点：取其自身的网络，若它见过这些行，则取为压缩而重新训练的网络</translation>
    </message>
    <message>
        <source>By how much it differs from the trial as float, on the same rows: from its own network, or where that has seen them, from the one trained again for compression</source>
        <translation>在相同的行上与试验的浮点结果的差：取其自身的网络，若它见过这些行，则取为压缩而重新训练的网络</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyControl</name>
    <message>
        <source>A study is running already.</source>
        <translation>已有研究正在运行。</translation>
    </message>
    <message>
        <source>The study was not started: solve the problems first.</source>
        <translation>研究没有启动：请先解决问题。</translation>
    </message>
    <message>
        <source>The study was not started: %1</source>
        <translation>研究没有启动：%1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>More trials</source>
        <translation>更多试验</translation>
    </message>
    <message>
        <source>%1 ends at %2 trials. It goes on where it is, as if it had been meant to end at:</source>
        <translation>%1 在 %2 个试验处结束。它从当前位置继续，就像原本打算在此数结束：</translation>
    </message>
    <message>
        <source>A study is running: cancel it before you open another one; it can be resumed.</source>
        <translation>有研究正在运行：打开另一个之前请先取消它；之后可以继续。</translation>
    </message>
    <message>
        <source>Trial #%1 has no trained network to compress.</source>
        <translation>试验 #%1 没有可压缩的已训练网络。</translation>
    </message>
    <message>
        <source>Trial #%1 can be compressed as soon as the search is finished or stopped.</source>
        <translation>搜索完成或停止后，即可压缩试验 #%1。</translation>
    </message>
    <message>
        <source>Stopped by %1. %2 can be resumed.</source>
        <translation>因 %1 停止。%2 可以继续。</translation>
    </message>
    <message>
        <source>Stopped. %1 can be resumed.</source>
        <translation>已停止。%1 可以继续。</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>%1 was ended before its %2 trials by its time limit or a stalled hypervolume. That condition is lifted, and it goes on up to:</source>
        <translation>%1 因时间限制或超体积停滞，在完成 %2 次试验之前结束。该条件将解除，并继续到：</translation>
    </message>
    <message>
        <source> After it are left: %1.</source>
        <translation> 之后还剩：%1。</translation>
    </message>
    <message>
        <source>The study goes on: %1 of %2 runs are finished, left are %3.</source>
        <translation>研究继续：已完成 %1/%2 次运行，还剩 %3。</translation>
    </message>
    <message>
        <source>The other program has stopped. %1 can be resumed.</source>
        <translation>另一个程序已停止。%1 可以继续。</translation>
    </message>
    <message>
        <source>The other program has finished %1.</source>
        <translation>另一个程序已完成 %1。</translation>
    </message>
    <message>
        <source>New study: %1</source>
        <translation>新研究：%1</translation>
    </message>
    <message>
        <source>The search was changed: %1. The text says so now.</source>
        <translation>搜索已更改：%1。文本现已相应更新。</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyFiles</name>
    <message>
        <source>untitled.yaml</source>
        <translation>未命名.yaml</translation>
    </message>
    <message>
        <source>%1 has %2 MiB; that is no study file.</source>
        <translation>%1 有 %2 MiB；这不是研究文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未保存：%2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Studies (*.yaml *.yml *.snac);;All files (*)</source>
        <translation>研究 (*.yaml *.yml *.snac);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the study as</source>
        <translation>研究另存为</translation>
    </message>
    <message>
        <source>Study file (*.yaml)</source>
        <translation>研究文件 (*.yaml)</translation>
    </message>
    <message>
        <source>%1 is the data of this study now. Undo takes it back.</source>
        <translation>%1 现在是此研究的数据。可用“撤销”还原。</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved have been restored. Undo takes them back.</source>
        <translation>%1 未保存的修改已恢复。可用“撤销”还原。</translation>
    </message>
    <message>
        <source>This study reads %1 already.</source>
        <translation>本研究已在读取 %1。</translation>
    </message>
    <message>
        <source>What it says of the file besides has stayed: %1.</source>
        <translation>其中关于该文件的其他设置保持不变：%1。</translation>
    </message>
    <message>
        <source>Taken out, as it was said of the data before: %1.</source>
        <translation>已移除，因为它是针对之前的数据的：%1。</translation>
    </message>
    <message>
        <source>Edits of %1 that were never saved are kept: start the program without a file to go on with them.</source>
        <translation>%1 从未保存过的修改仍保留着：不带文件启动程序，即可接着修改。</translation>
    </message>
    <message>
        <source>Edits of %1 that were not saved are kept: open it to go on with them.</source>
        <translation>%1 未保存的修改仍保留着：打开它即可接着修改。</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudyList</name>
    <message>
        <source>Recent studies</source>
        <translation>最近的研究</translation>
    </message>
    <message>
        <source>Resume %1 (%2 of %3)</source>
        <translation>继续 %1（%2 / %3）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::StudySession</name>
    <message>
        <source>Only a search that runs can be changed.</source>
        <translation>只能更改正在运行的搜索。</translation>
    </message>
    <message>
        <source> (process %1)</source>
        <translation> (进程 %1)</translation>
    </message>
    <message>
        <source>A job of an agent%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>正在运行此研究的是智能体的任务%1：在此显示其进展，在它结束之前不能在这里更改。</translation>
    </message>
    <message>
        <source>snac in a terminal%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>正在运行此研究的是终端中的 snac%1：在此显示其进展，在它结束之前不能在这里更改。</translation>
    </message>
    <message>
        <source>Another window%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>正在运行此研究的是另一个窗口%1：在此显示其进展，在它结束之前不能在这里更改。</translation>
    </message>
    <message>
        <source>Another program%1 runs this study: it is shown as it grows, and cannot be changed here until that has ended.</source>
        <translation>正在运行此研究的是另一个程序%1：在此显示其进展，在它结束之前不能在这里更改。</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisSession</name>
    <message>
        <source>%1. Nothing was kept.</source>
        <translation>%1。没有保留任何内容。</translation>
    </message>
    <message>
        <source>A synthesis cannot be paused: its tool is a program of others. It can be cancelled.</source>
        <translation>综合无法暂停：其工具是外部程序。但可以取消。</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesisTable</name>
    <message>
        <source>Estimate and reality</source>
        <translation>估算与实际</translation>
    </message>
    <message>
        <source>%1 from the estimate</source>
        <translation>与估算相比 %1</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizeHeader</name>
    <message>
        <source>Synthesize</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>The trial or step that becomes hardware: points of the front, and those that were synthesized or brought here from other pages</source>
        <translation>要变成硬件的试验或步骤：前沿上的点，以及已综合过的或从其他页面带到这里的</translation>
    </message>
    <message>
        <source>Number format of all weights and values of a trial. A step of the local search has its own.</source>
        <translation>试验的所有权重和数值的数值格式。局部搜索的步骤有自己的格式。</translation>
    </message>
    <message>
        <source>as searched</source>
        <translation>与搜索时相同</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>What synthesizes it; those that are not installed say what to install</source>
        <translation>用什么综合；未安装的会说明要安装什么</translation>
    </message>
    <message>
        <source>board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Board or part it is built for</source>
        <translation>构建所面向的开发板或器件</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>时钟周期</translation>
    </message>
    <message>
        <source>Clock period that is asked for</source>
        <translation>要求的时钟周期</translation>
    </message>
    <message>
        <source> ns</source>
        <translation> ns</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 – 未安装</translation>
    </message>
    <message>
        <source>reuse 1</source>
        <translation>复用 1</translation>
    </message>
    <message>
        <source>Products of RTL</source>
        <translation>RTL 的乘积</translation>
    </message>
    <message>
        <source>What makes the products of Verilog and VHDL in layers without reuse: additions alone (adders), DSP blocks wherever that saves LUTs (dsp), or so many of them that LUTs and DSP blocks are about the same share of the board (auto)</source>
        <translation>在没有复用的层中，Verilog 和 VHDL 的乘积用什么实现：只用加法（adders）；凡能节省 LUT 之处都用 DSP 块（dsp）；或 DSP 块的数量使 LUT 和 DSP 块占开发板的比例大致相同（auto）</translation>
    </message>
    <message>
        <source>Every multiplication its own, instead of the reuse factors of the search</source>
        <translation>每个乘法单独实现，不用搜索的复用因子</translation>
    </message>
    <message>
        <source>What the design gives</source>
        <translation>设计的输出</translation>
    </message>
    <message>
        <source>What the design gives: the logits, the number of the largest of them (argmax), or their softmax</source>
        <translation>设计的输出：logits、其中最大者的序号（argmax），或它们的 softmax</translation>
    </message>
</context>
<context>
    <name>snac::studio::SynthesizePage</name>
    <message>
        <source>Synthesize</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>S&amp;ynthesize</source>
        <translation>综合(&amp;Y)</translation>
    </message>
    <message>
        <source>A synthesis is running. Wait for it, or cancel it first.</source>
        <translation>综合正在运行。请等待，或先取消它。</translation>
    </message>
    <message>
        <source>A synthesis or export is running. What it has done so far is not kept.</source>
        <translation>综合或导出正在运行。目前所做的不会保留。</translation>
    </message>
    <message>
        <source>%1 syntheses or exports run or wait. What they have done so far is not kept.</source>
        <translation>%1 个综合或导出正在运行或等待。目前所做的不会保留。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing of this study has been synthesized. Choose a point above, or with the right mouse button in the plot or the table of trials, and press Synthesize.</source>
        <translation>此研究还没有综合过。请在上面选择一个点，或在图或试验表中用右键选择，然后点击“综合”。</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>任务日志</translation>
    </message>
    <message>
        <source>What the tools print appears here.</source>
        <translation>工具的输出显示在这里。</translation>
    </message>
    <message>
        <source>Estimate and reality</source>
        <translation>估算与实际</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>加入校准</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Saves the report as a page for browsers</source>
        <translation>将报告保存为浏览器页面</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Saves the report as a document to print</source>
        <translation>将报告保存为可打印的文档</translation>
    </message>
    <message>
        <source>Share of the board</source>
        <translation>占开发板的比例</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>No study is open. Open the results of one (FILE.snac), or run a search: its networks become gateware here.</source>
        <translation>没有打开研究。请打开研究的结果（FILE.snac），或运行一次搜索：其网络在这里变成硬件描述。</translation>
    </message>
    <message>
        <source>No trial of this study is finished yet. As soon as the search has trained networks, they can become gateware.</source>
        <translation>此研究还没有完成的试验。一旦搜索训练出网络，它们就可以变成硬件描述。</translation>
    </message>
    <message>
        <source>The search is running. It writes to the study file; synthesize when it is finished or stopped.</source>
        <translation>搜索正在运行并写入研究文件；请在它完成或停止后再综合。</translation>
    </message>
    <message>
        <source>Choose a trial or a step.</source>
        <translation>请选择一个试验或步骤。</translation>
    </message>
    <message>
        <source>No tool that synthesizes is installed; projects can be exported all the same.</source>
        <translation>没有安装可用于综合的工具；但仍可导出工程。</translation>
    </message>
    <message>
        <source>export as %1</source>
        <translation>导出为 %1</translation>
    </message>
    <message>
        <source>%1, the newest first</source>
        <translation>%1 个，最新的在前</translation>
    </message>
    <message>
        <source>No program opens folders here. It is %1</source>
        <translation>这里没有可以打开文件夹的程序。文件夹是 %1</translation>
    </message>
    <message>
        <source>waits for the job before it</source>
        <translation>等待前面的任务</translation>
    </message>
    <message>
        <source>cancelled; nothing was kept</source>
        <translation>已取消；没有保留任何内容</translation>
    </message>
    <message>
        <source>Adds the figures of this result to the rows that the cost model can be fitted on</source>
        <translation>将此结果的数值加入可用于拟合成本模型的行</translation>
    </message>
    <message>
        <source>Yosys counts cells after mapping; it does not place, route or close timing. The latency in ns takes the clock as it is asked for.</source>
        <translation>Yosys 统计映射后的单元；它不做布局布线，也不检查时序收敛。以 ns 计的时延按所要求的时钟计算。</translation>
    </message>
    <message>
        <source>not synthesized</source>
        <translation>未综合</translation>
    </message>
    <message>
        <source>%1, %2 ns</source>
        <translation>%1，%2 ns</translation>
    </message>
    <message>
        <source>%1 tells no layers</source>
        <translation>%1 不报告各层</translation>
    </message>
    <message>
        <source>%1, each alone</source>
        <translation>%1，各层单独计</translation>
    </message>
    <message>
        <source>Folder to put the project into</source>
        <translation>存放工程的文件夹</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML 报告 (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>研究：%1</translation>
    </message>
    <message>
        <source>no study is open</source>
        <translation>没有打开研究</translation>
    </message>
    <message>
        <source>results: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Numbers by layer</source>
        <translation>各层的数值</translation>
    </message>
    <message>
        <source>C simulation of HLS too</source>
        <translation>同时做 HLS 的 C 仿真</translation>
    </message>
    <message>
        <source>Before an RTL tool runs, the HLS project is written as well and compared bit by bit with the integer network by C simulation</source>
        <translation>运行 RTL 工具之前，也写出 HLS 工程，并通过 C 仿真与整数网络逐位比较</translation>
    </message>
    <message>
        <source>products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Expected of Yosys by the additions: %1</source>
        <translation>按加法预计的 Yosys 结果：%1</translation>
    </message>
    <message>
        <source>Not built in the way that is chosen above. There are results of this point as: %1. A click on their rows shows them.</source>
        <translation>尚未按上面选择的方式构建。此点已有以下方式的结果：%1。点击它们所在的行即可显示。</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two numbers</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Of further results beside the study that cannot be shown there are %1.</source>
        <translation>研究旁另有 %1 个无法显示的结果。</translation>
    </message>
</context>
<context>
    <name>snac::studio::TrialPane</name>
    <message>
        <source>Selected trial</source>
        <translation>所选试验</translation>
    </message>
    <message>
        <source>No trial is selected, or it was not trained.</source>
        <translation>没有选择试验，或它未经训练。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>试验 #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>第 %1 代</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>拥挤距离 %1</translation>
    </message>
    <message>
        <source>Price %1.</source>
        <translation>成本：%1。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Shares the trained network of #%1: the two differ in hardware alone.</source>
        <translation>与 #%1 共用已训练的网络：二者只在硬件上不同。</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Opens the Compress page with this trial: fewer bits, fewer weights.</source>
        <translation>在“压缩”页打开此试验：位数更少，权重更少。</translation>
    </message>
    <message>
        <source>The validation loss still fell when the training ended: more epochs may give a better network.</source>
        <translation>训练结束时验证损失仍在下降：增加轮次可能得到更好的网络。</translation>
    </message>
    <message>
        <source>A click on a parent selects it</source>
        <translation>点击父代即可选择它</translation>
    </message>
    <message>
        <source>Click a point of the plot or a row of the table: its network, its parents, its cost and its training are explained here. Several, chosen with Ctrl or Shift, stand here side by side.</source>
        <translation>点击图中的点或表中的行：这里会解释其网络、父代、成本和训练。按住 Ctrl 或 Shift 选择多个，可在此并排比较。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Stars this trial, or takes the star away (S)</source>
        <translation>给此试验加星标，或取消星标（S）</translation>
    </message>
    <message>
        <source>What you want to remember of this trial; kept in the study</source>
        <translation>关于此试验您想记住的内容；保存在研究中</translation>
    </message>
</context>
<context>
    <name>snac::studio::WelcomePage</name>
    <message>
        <source>How a study goes</source>
        <translation>研究的过程</translation>
    </message>
    <message>
        <source>1  Setup</source>
        <translation>1  配置</translation>
    </message>
    <message>
        <source>Say what you have and what counts: the data, which networks may be tried, the board, and limits.</source>
        <translation>说明您有什么、看重什么：数据、可以尝试哪些网络、开发板和限制。</translation>
    </message>
    <message>
        <source>2  Search</source>
        <translation>2  搜索</translation>
    </message>
    <message>
        <source>Watch generations of networks get better. The front shows what accuracy costs on the chip; you choose a point.</source>
        <translation>观看网络一代代变好。前沿显示准确率在芯片上的成本；由您选择一个点。</translation>
    </message>
    <message>
        <source>3  Compress</source>
        <translation>3  压缩</translation>
    </message>
    <message>
        <source>The chosen network learns to do with few bits and few weights.</source>
        <translation>所选的网络学会用很少的位数和权重工作。</translation>
    </message>
    <message>
        <source>4  Synthesize</source>
        <translation>4  综合</translation>
    </message>
    <message>
        <source>It becomes Verilog, VHDL or C++ for HLS, is checked bit for bit, and measured by a synthesis tool.</source>
        <translation>它变成 Verilog、VHDL 或用于 HLS 的 C++，经过逐位检查，并由综合工具测量。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>欢迎(&amp;W)</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A small search on simulated particle jets. It takes a minute or two, and you watch 120 networks find their front.</source>
        <translation>在模拟粒子喷注上的一次小型搜索。只需一两分钟，您就能看到 120 个网络找到它们的前沿。</translation>
    </message>
    <message>
        <source>Use my data</source>
        <translation>使用我的数据</translation>
    </message>
    <message>
        <source>A table, arrays or pictures of yours. You see what was understood, and get a study that suits them, each choice with its reason.</source>
        <translation>您的表格、数组或图片。您会看到程序如何理解它们，并得到适合它们的研究，每个选择都附有理由。</translation>
    </message>
    <message>
        <source>Take the lesson</source>
        <translation>开始课程</translation>
    </message>
    <message>
        <source>How the search works, in seven steps that you can touch. No data and no waiting.</source>
        <translation>搜索如何进行，分七步，可以亲手操作。不需要数据，也不用等待。</translation>
    </message>
    <message>
        <source>Welcome to SNAC Studio</source>
        <translation>欢迎使用 SNAC Studio</translation>
    </message>
    <message>
        <source>small neural networks that fit your data and your FPGA</source>
        <translation>适合您的数据和 FPGA 的小型神经网络</translation>
    </message>
    <message>
        <source>F1 opens the manual</source>
        <translation>按 F1 打开手册</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A word you do not know: rest the mouse on it, or look into the manual (F1). This page comes back with View &gt; Welcome.</source>
        <translation>遇到不认识的词：把鼠标停在上面，或查阅手册（F1）。通过“视图 &gt; 欢迎”可回到本页。</translation>
    </message>
</context>
<context>
    <name>snac::studio::WhatIfView</name>
    <message>
        <source>What if…</source>
        <translation>假如…</translation>
    </message>
    <message>
        <source>What one bit less, more zeros or more reuse would make of the price of this network with its own weights</source>
        <translation>少一位、多一些零或提高复用，会使此网络按自身权重计算的成本如何变化</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Counted of it as it is: %1.</source>
        <translation>按现状计数：%1。</translation>
    </message>
    <message>
        <source>Each change alone, by the cost model with the network&apos;s own weights; what it does to the accuracy only training tells.</source>
        <translation>每项变化单独考虑，由成本模型按网络自身的权重计算；对准确率的影响只有训练才能知道。</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowExports</name>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML 报告 (*.html)</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <translation>JSON 文档 (*.json)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>, after generation %1</source>
        <translation>，第 %1 代之后</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf);;CSV data (*.csv)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg);;PDF 文档 (*.pdf);;CSV 数据 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeX 表格 (*.tex)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowJobs</name>
    <message>
        <source>Stop and close?</source>
        <translation>停止并关闭？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>snac::studio::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New from template</source>
        <translation>从模板新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Export &amp;figure…</source>
        <translation>导出图(&amp;F)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export &amp;CSV table…</source>
        <translation>导出 CSV 表格(&amp;C)…</translation>
    </message>
    <message>
        <source>Export &amp;HTML report…</source>
        <translation>导出 HTML 报告(&amp;H)…</translation>
    </message>
    <message>
        <source>Export &amp;JSON document…</source>
        <translation>导出 JSON 文档(&amp;J)…</translation>
    </message>
    <message>
        <source>   (%1 of %2, can be resumed)</source>
        <translation>   （%1 / %2，可以继续）</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1（缺失）</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Indent lines	Ctrl+]</source>
        <translation>增加缩进(&amp;I)	Ctrl+]</translation>
    </message>
    <message>
        <source>U&amp;nindent lines	Ctrl+[</source>
        <translation>减少缩进(&amp;N)	Ctrl+[</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>研究(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start search</source>
        <translation>开始搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>&amp;More trials…</source>
        <translation>更多试验(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>本页的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;About SNAC Studio</source>
        <translation>关于 SNAC Studio(&amp;A)</translation>
    </message>
    <message>
        <source>About SNAC Studio</source>
        <translation>关于 SNAC Studio</translation>
    </message>
    <message>
        <source># Keys

| Key | What it does |
|---|---|
</source>
        <translation># 按键

| 按键 | 作用 |
|---|---|
</translation>
    </message>
    <message>
        <source>| Ctrl+1 … Ctrl+9 | Opens a recent file |
</source>
        <translation>| Ctrl+1 … Ctrl+9 | 打开最近的文件 |
</translation>
    </message>
    <message>
        <source>
In the plot: click selects, arrow keys walk along the front, Enter or a double click opens the trial on the Compress page, the wheel zooms, dragging moves, a double click beside the points shows all again.

In the table: a click on a heading sorts, Enter or a double click opens the trial, Ctrl+C copies rows as CSV.

In the text: Tab and Shift+Tab leave it, Ctrl+] and Ctrl+[ indent lines, Ctrl+F finds, F3 finds the next.

In the form: Ctrl+Z takes back the last change of the study, wherever it was made.
</source>
        <translation>
在图中：点击选择，方向键沿前沿移动，Enter 或双击在“压缩”页打开试验，滚轮缩放，拖动平移，双击点以外的地方重新显示全部。

在表中：点击列标题排序，Enter 或双击打开试验，Ctrl+C 将行复制为 CSV。

在文本中：Tab 和 Shift+Tab 离开文本，Ctrl+] 和 Ctrl+[ 调整缩进，Ctrl+F 查找，F3 查找下一个。

在表单中：Ctrl+Z 撤回研究的上一次更改，无论在哪里所做。
</translation>
    </message>
    <message>
        <source>&amp;Use my data…</source>
        <translation>使用我的数据(&amp;U)…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Import network…</source>
        <translation>导入网络(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>The language changes with the next start of the program.</source>
        <translation>语言将在下次启动程序时更改。</translation>
    </message>
    <message>
        <source>Import resul&amp;ts…</source>
        <translation>导入结果(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>snac::studio::WordGuide</name>
    <message>
        <source>F1: the glossary</source>
        <translation>F1：术语表</translation>
    </message>
</context>
<context>
    <name>snac::widgets::AccuracySteps</name>
    <message>
        <source>%1 not measured</source>
        <translation>%1 未测量</translation>
    </message>
    <message>
        <source>; standard error %1 points</source>
        <translation>；标准误差 %1 个百分点</translation>
    </message>
    <message>
        <source>Accuracy unquantized, fake-quantized and in integers</source>
        <translation>未量化、伪量化和整数的准确率</translation>
    </message>
</context>
<context>
    <name>snac::widgets::BudgetMapFieldEditor</name>
    <message>
        <source>+ Add a budget</source>
        <translation>+ 添加预算</translation>
    </message>
    <message>
        <source>%1, quantity</source>
        <translation>%1，指标</translation>
    </message>
    <message>
        <source>%1, limit</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Remove this budget</source>
        <translation>移除此预算</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChipListEdit</name>
    <message>
        <source>Other value…</source>
        <translation>其他值…</translation>
    </message>
    <message>
        <source>All are in the list</source>
        <translation>已全部在列表中</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 不在 %2 之中</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ChoiceListFieldEditor</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassBalance</name>
    <message>
        <source>Rows by class and part</source>
        <translation>按类别和子集的行数</translation>
    </message>
    <message>
        <source>%1 train, %2 validation, %3 test · %4 %</source>
        <translation>训练 %1，验证 %2，测试 %3 · %4 %</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ClassHistogram</name>
    <message>
        <source>Histogram of an input by class</source>
        <translation>输入按类别的直方图</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 类</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Choose an input to see how its values lie</source>
        <translation>选择一个输入，查看其值的分布</translation>
    </message>
    <message>
        <source>%1: rows in bins of equal width</source>
        <translation>%1：等宽区间中的行数</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 到 %2：%3</translation>
    </message>
    <message>
        <source>wheel: nearer, drag: move</source>
        <translation>滚轮：缩放，拖动：平移</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CompressionView</name>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>溢出</translation>
    </message>
    <message>
        <source>Put the weight back</source>
        <translation>权重复位</translation>
    </message>
    <message>
        <source>Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision fixed-point types</source>
        <translation>Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision fixed-point types</translation>
    </message>
    <message>
        <source>Iterative and one-shot</source>
        <translation>迭代与一次性</translation>
    </message>
    <message>
        <source>Weights and neurons</source>
        <translation>权重与神经元</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CorrelationMatrix</name>
    <message>
        <source>Correlations of the inputs</source>
        <translation>输入的相关性</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>No inputs to show</source>
        <translation>没有可显示的输入</translation>
    </message>
    <message>
        <source>blue: one falls as the other rises · orange: they rise together</source>
        <translation>蓝色：一个上升时另一个下降 · 橙色：同时上升</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CostBars</name>
    <message>
        <source>Hardware cost</source>
        <translation>硬件成本</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board (90 % bounds %5 to %6 %)</source>
        <translation>%1：%2 / %3，占开发板的 %4 %（90 % 区间 %5 到 %6 %）</translation>
    </message>
    <message>
        <source>; over the budget of %1 %</source>
        <translation>；超出预算 %1 %</translation>
    </message>
    <message>
        <source>; budget %1 %</source>
        <translation>；预算 %1 %</translation>
    </message>
    <message>
        <source>; more than the board has</source>
        <translation>；超过开发板所有</translation>
    </message>
    <message>
        <source>; the tightest resource</source>
        <translation>；最紧张的资源</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost on %1</source>
        <translation>%1 上的成本</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 % of the board</source>
        <translation>%1：%2 / %3，占开发板的 %4 %</translation>
    </message>
</context>
<context>
    <name>snac::widgets::CurvePlot</name>
    <message>
        <source>x: %1; y: %2; %3 points</source>
        <translation>x：%1；y：%2；%3 个点</translation>
    </message>
    <message>
        <source>%1 below this range</source>
        <translation>%1 个低于此范围</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1：估算 %2 → %3 %4</translation>
    </message>
    <message>
        <source>%1 above this range</source>
        <translation>%1 个高于此范围</translation>
    </message>
</context>
<context>
    <name>snac::widgets::DomainEdit</name>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>List of values or range</source>
        <translation>值列表或范围</translation>
    </message>
    <message>
        <source>List of values or range for %1</source>
        <translation>%1 的值列表或范围</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>值列表</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation>%1，最小值</translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1，最大值</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1，对数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 不是数</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 不是整数</translation>
    </message>
    <message>
        <source>%1 is below the least allowed value, %2</source>
        <translation>%1 小于允许的最小值 %2</translation>
    </message>
    <message>
        <source>%1 is above the greatest allowed value, %2</source>
        <translation>%1 大于允许的最大值 %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::EstimatePlot</name>
    <message>
        <source>%1: %2 designs, %3 estimated within 10 %</source>
        <translation>%1：%2 个设计，%3 个的估算在 10 % 以内</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Estimated against synthesized</source>
        <translation>估算与综合结果对比</translation>
    </message>
    <message>
        <source>%1 synthesized: %2</source>
        <translation>%1 综合结果：%2</translation>
    </message>
    <message>
        <source>%1 estimated: %2 (%3 to %4)</source>
        <translation>%1 估算：%2（%3 到 %4）</translation>
    </message>
    <message>
        <source>off by %1 %</source>
        <translation>相差 %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 within ±10 %</source>
        <translation>%2 个中有 %1 个在 ±10 % 以内</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ExampleView</name>
    <message>
        <source>Rows of the data</source>
        <translation>数据的行</translation>
    </message>
</context>
<context>
    <name>snac::widgets::FieldForm</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>至多 %1。</translation>
    </message>
    <message>
        <source>Unit: %1.</source>
        <translation>单位：%1。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>Key: &lt;code&gt;%1&lt;/code&gt;</source>
        <translation>键：&lt;code&gt;%1&lt;/code&gt;</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>关于 %1 的帮助</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>1 problem on this page</source>
        <translation>此页有 1 个问题</translation>
    </message>
    <message>
        <source>%1 problems on this page</source>
        <translation>此页有 %1 个问题</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GeneChart</name>
    <message>
        <source>Importance of genes and the values that survive</source>
        <translation>基因的重要性与存活的值</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>No genes to show yet</source>
        <translation>还没有可显示的基因</translation>
    </message>
    <message>
        <source>%1 %2: %3 % of the survivors of generation %4</source>
        <translation>%1 %2：占第 %4 代存活者的 %3 %</translation>
    </message>
    <message>
        <source>%1 does not count in these survivors of generation %2</source>
        <translation>%1 在第 %2 代的这些存活者中不起作用</translation>
    </message>
    <message>
        <source>too few trials to tell</source>
        <translation>试验太少，无法判断</translation>
    </message>
    <message>
        <source>importance %1 %; chance alone does as much in %2 % of cases</source>
        <translation>重要性 %1 %；在 %2 % 的情况下，仅凭偶然也能达到</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenerationStatsChart</name>
    <message>
        <source>front size</source>
        <translation>前沿大小</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>第一代之后显示</translation>
    </message>
    <message>
        <source>Best, median and worst by generation</source>
        <translation>各代的最优值、中位数和最差值</translation>
    </message>
    <message>
        <source>generation (of its new networks)</source>
        <translation>代 (该代的新网络)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::GenomeStrip</name>
    <message>
        <source>Genome</source>
        <translation>基因组</translation>
    </message>
    <message>
        <source>mutated</source>
        <translation>变异</translation>
    </message>
    <message>
        <source>from the second parent</source>
        <translation>取自第二父代</translation>
    </message>
    <message>
        <source>does not count under the other genes</source>
        <translation>在其他基因之下不起作用</translation>
    </message>
    <message>
        <source>outline: mutated</source>
        <translation>边框：变异</translation>
    </message>
    <message>
        <source>underline: second parent</source>
        <translation>下划线：第二父代</translation>
    </message>
    <message>
        <source>dashed: not in use</source>
        <translation>虚线：未使用</translation>
    </message>
</context>
<context>
    <name>snac::widgets::HypervolumeChart</name>
    <message>
        <source>generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>超体积</translation>
    </message>
    <message>
        <source>%1 after generation %2; reference point %3</source>
        <translation>%1，第 %2 代之后；参考点 %3</translation>
    </message>
    <message>
        <source>Volume dominated by the archive, up to the reference point %1</source>
        <translation>存档所支配的体积，以参考点 %1 为界</translation>
    </message>
    <message>
        <source>Shown after the first generation</source>
        <translation>第一代之后显示</translation>
    </message>
    <message>
        <source>Hypervolume by generation</source>
        <translation>各代的超体积</translation>
    </message>
</context>
<context>
    <name>snac::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LayerCosts</name>
    <message>
        <source>Cost by layer</source>
        <translation>各层的成本</translation>
    </message>
    <message>
        <source>%1: %2, %3 % of the network</source>
        <translation>%1：%2，占网络的 %3 %</translation>
    </message>
    <message>
        <source> (90 % bounds %1 to %2)</source>
        <translation> (90 % 区间 %1 到 %2)</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonFrame</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Shows what the scene says as a formula (O)</source>
        <translation>用公式显示场景的内容（O）</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonTransport</name>
    <message>
        <source>Back (Left)</source>
        <translation>后退（左）</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格）</translation>
    </message>
    <message>
        <source>Step (Right)</source>
        <translation>步进（右）</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Step of the scene</source>
        <translation>场景的步骤</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Look of the picture</source>
        <translation>图片的外观</translation>
    </message>
    <message>
        <source>Window colours</source>
        <translation>窗口配色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Children fly to their place; without it they appear there</source>
        <translation>子代飞到各自的位置；关闭时直接出现在那里</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LessonView</name>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>Objective across</source>
        <translation>横向目标</translation>
    </message>
    <message>
        <source>Objective upwards</source>
        <translation>纵向目标</translation>
    </message>
    <message>
        <source>Put points back</source>
        <translation>点复位</translation>
    </message>
    <message>
        <source>Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</source>
        <translation>Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, IEEE TEC 6 (2002)</translation>
    </message>
    <message>
        <source>Make a child by hand</source>
        <translation>手工生成子代</translation>
    </message>
    <message>
        <source>Trains the network of this child for a few epochs on a small simulated set (T)</source>
        <translation>用一个小的模拟数据集将此子代的网络训练几个轮次（T）</translation>
    </message>
    <message>
        <source>Stop the training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Train it now</source>
        <translation>立即训练</translation>
    </message>
</context>
<context>
    <name>snac::widgets::LineFieldEditor</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>为 %1 选择文件</translation>
    </message>
</context>
<context>
    <name>snac::widgets::MaskPlayer</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Play the rounds</source>
        <translation>播放各轮</translation>
    </message>
    <message>
        <source>Pruning round</source>
        <translation>剪枝轮</translation>
    </message>
    <message>
        <source>%1 units across, %2 inputs down: %3 of %4 weights kept</source>
        <translation>横向 %1 个神经元，纵向 %2 个输入：保留 %4 个权重中的 %3 个</translation>
    </message>
    <message>
        <source>%1 units down, %2 inputs across: %3 of %4 weights kept</source>
        <translation>纵向 %1 个神经元，横向 %2 个输入：保留 %4 个权重中的 %3 个</translation>
    </message>
    <message>
        <source>; %1 pruned in this round (pink)</source>
        <translation>；本轮剪去 %1 个（粉色）</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NestedMapFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ 添加行</translation>
    </message>
    <message>
        <source>%1, name</source>
        <translation>%1，名称</translation>
    </message>
    <message>
        <source>%1, values</source>
        <translation>%1，值</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>移除此行</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NetworkSketch</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>inputs: %1 features</source>
        <translation>输入：%1 个特征</translation>
    </message>
    <message>
        <source>%1 inputs × %2 units</source>
        <translation>%1 个输入 × %2 个神经元</translation>
    </message>
    <message>
        <source>output layer: %1</source>
        <translation>输出层：%1</translation>
    </message>
    <message>
        <source>dense layer %1: %2</source>
        <translation>全连接层 %1：%2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>dropout %1</source>
        <translation>Dropout %1</translation>
    </message>
    <message>
        <source>No trial selected</source>
        <translation>没有选择试验</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
</context>
<context>
    <name>snac::widgets::NumberListListFieldEditor</name>
    <message>
        <source>+ Add a row</source>
        <translation>+ 添加行</translation>
    </message>
    <message>
        <source>Remove the last row</source>
        <translation>移除最后一行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlot</name>
    <message>
        <source>No trials yet – press Start</source>
        <translation>还没有试验 – 请点击“开始搜索”</translation>
    </message>
    <message>
        <source>Objective space</source>
        <translation>目标空间</translation>
    </message>
    <message>
        <source>x: %1; y: %2; %3 trials, %4 of them on the front of this pair</source>
        <translation>x：%1；y：%2；%3 个试验，其中 %4 个在这两个目标的前沿上</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>试验 #%1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>第 %1 代</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>crowding ∞ (end of its front)</source>
        <translation>拥挤距离 ∞（前沿的端点）</translation>
    </message>
    <message>
        <source>crowding %1</source>
        <translation>拥挤距离 %1</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>在前沿上</translation>
    </message>
    <message>
        <source>budget: %1 %2 %3</source>
        <translation>预算：%1 %2 %3</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>generation 0</source>
        <translation>第 0 代</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>%1 outside the axes</source>
        <translation>%1 个在坐标轴之外</translation>
    </message>
    <message>
        <source>in the population</source>
        <translation>在种群中</translation>
    </message>
    <message>
        <source>offspring of the generation under way</source>
        <translation>正在进行的一代的子代</translation>
    </message>
    <message>
        <source>offspring</source>
        <translation>子代</translation>
    </message>
    <message>
        <source>%1: estimate %2 → %3 %4</source>
        <translation>%1：估算 %2 → %3 %4</translation>
    </message>
    <message>
        <source>entered the population</source>
        <translation>进入种群</translation>
    </message>
    <message>
        <source>left the population</source>
        <translation>离开种群</translation>
    </message>
    <message>
        <source>reference point, %1</source>
        <translation>参考点，%1</translation>
    </message>
    <message>
        <source>%1 of all %2 objectives</source>
        <translation>%1（全部 %2 个目标）</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>1 trial per cell</source>
        <translation>每格 1 个试验</translation>
    </message>
    <message>
        <source>1 to %1 trials per cell</source>
        <translation>每格 1 到 %1 个试验</translation>
    </message>
    <message>
        <source>others in its cell: %1</source>
        <translation>同格的其他试验：%1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ObjectivePlotTools</name>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>点的颜色</translation>
    </message>
    <message>
        <source>colour: generation</source>
        <translation>颜色：代</translation>
    </message>
    <message>
        <source>colour: rank</source>
        <translation>颜色：等级</translation>
    </message>
    <message>
        <source>layers ▾</source>
        <translation>图层 ▾</translation>
    </message>
    <message>
        <source>Layers and scales of the plot</source>
        <translation>图层与刻度</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Earlier generations</source>
        <translation>较早的各代</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Hover card</source>
        <translation>悬停卡片</translation>
    </message>
    <message>
        <source>No crowding boxes</source>
        <translation>不显示拥挤框</translation>
    </message>
    <message>
        <source>Crowding box of the selected trial</source>
        <translation>所选试验的拥挤框</translation>
    </message>
    <message>
        <source>Crowding boxes of the whole front</source>
        <translation>整个前沿的拥挤框</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>x 轴用对数刻度</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>y 轴用对数刻度</translation>
    </message>
    <message>
        <source>Keep the axes as they are</source>
        <translation>坐标轴保持不变</translation>
    </message>
    <message>
        <source>Show everything (double click)</source>
        <translation>显示全部（双击）</translation>
    </message>
    <message>
        <source>Arrows to what was synthesized</source>
        <translation>指向综合结果的箭头</translation>
    </message>
    <message>
        <source>Export the picture (PNG, SVG, PDF) or its data (CSV); the arrow chooses dots per inch</source>
        <translation>导出图片（PNG、SVG、PDF）或其数据（CSV）；箭头用于选择每英寸点数</translation>
    </message>
    <message>
        <source>PNG of %1 dots per inch</source>
        <translation>PNG，每英寸 %1 点</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Archive: the front of all trials</source>
        <translation>存档：所有试验的前沿</translation>
    </message>
    <message>
        <source>Dominated area</source>
        <translation>被支配的区域</translation>
    </message>
    <message>
        <source>Fronts of rank 1 to 5 as staircases</source>
        <translation>等级 1 到 5 的前沿，阶梯线</translation>
    </message>
    <message>
        <source>Reference point and hypervolume</source>
        <translation>参考点与超体积</translation>
    </message>
    <message>
        <source>Over a budget, and rejected trials</source>
        <translation>超出预算的和被拒的试验</translation>
    </message>
    <message>
        <source>Failed trials, in the margin</source>
        <translation>失败的试验，在边缘</translation>
    </message>
    <message>
        <source>Lineage of the selected trial</source>
        <translation>所选试验的谱系</translation>
    </message>
    <message>
        <source>Fronts of other studies</source>
        <translation>其他研究的前沿</translation>
    </message>
    <message>
        <source>Published designs</source>
        <translation>已发表的设计</translation>
    </message>
    <message>
        <source>Back to the view before (Backspace)</source>
        <translation>回到之前的视图（Backspace）</translation>
    </message>
    <message>
        <source>Density: trials per cell (by itself from %1 on)</source>
        <translation>密度：每格的试验数（从 %1 个试验起自动显示）</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ParallelPlot</name>
    <message>
        <source>Parallel coordinates of the objectives</source>
        <translation>各目标的平行坐标</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>试验 #%1</translation>
    </message>
    <message numerus="yes">
        <source>%n trials pass through the ranges</source>
        <translation>
            <numerusform>%n 个试验通过这些范围</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a line here, across one axis each objective.</source>
        <translation>每个训练过的试验在这里成为一条线，穿过每个目标的轴。</translation>
    </message>
    <message>
        <source>Drag along the axis to keep a range of it; a double click takes it away.
Keys: left, right, up and down; with Shift the lower end; Del.</source>
        <translation>沿轴拖动可保留一段范围；双击则清除。
按键：左、右、上、下；按住 Shift 调整下端；Del。</translation>
    </message>
</context>
<context>
    <name>snac::widgets::PlotCanvas</name>
    <message>
        <source>SNAC Studio</source>
        <translation>SNAC Studio</translation>
    </message>
</context>
<context>
    <name>snac::widgets::PrecisionTable</name>
    <message>
        <source>The same weight in several precisions</source>
        <translation>同一权重在几种精度下</translation>
    </message>
    <message>
        <source>%1: %2 = %3 × 2^%4, bits %5, error %6</source>
        <translation>%1：%2 = %3 × 2^%4，二进制 %5，误差 %6</translation>
    </message>
    <message>
        <source>; beyond the range of the type</source>
        <translation>；超出该类型的范围</translation>
    </message>
    <message>
        <source>Click a weight of the matrix: here it is written in every precision</source>
        <translation>点击矩阵中的权重：这里用每种精度写出它</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>integer %1</source>
        <translation>整数 %1</translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation>%1，此处 %2</translation>
    </message>
    <message>
        <source>%1 in this layer: %2</source>
        <translation>%1，在此层：%2</translation>
    </message>
    <message>
        <source>integer %1, clipped</source>
        <translation>整数 %1，截断</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ReplayBar</name>
    <message>
        <source>One generation back</source>
        <translation>后退一代</translation>
    </message>
    <message>
        <source>Play the generations, or pause</source>
        <translation>播放各代，或暂停</translation>
    </message>
    <message>
        <source>One generation on</source>
        <translation>前进一代</translation>
    </message>
    <message>
        <source>Back to the run as it stands</source>
        <translation>回到运行的当前状态</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Generation that is shown</source>
        <translation>所显示的代</translation>
    </message>
    <message>
        <source>Generation that is shown; at the right end the run as it stands</source>
        <translation>所显示的代；最右端为运行的当前状态</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>snac::widgets::ScatterMatrix</name>
    <message>
        <source>Scatter matrix of the objectives</source>
        <translation>各目标的散点图矩阵</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n 个试验</numerusform>
        </translation>
    </message>
    <message>
        <source>Every trained trial becomes a dot here, in one plot each pair of objectives.</source>
        <translation>每个训练过的试验在这里成为点，每对目标各有一幅图。</translation>
    </message>
    <message>
        <source>Trial #%1</source>
        <translation>试验 #%1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::StageRow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opens the folder with sources, reports and logs</source>
        <translation>打开含有源文件、报告和日志的文件夹</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>失败于 %1</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrainingCurveChart</name>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>第 %1 折</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>No epoch of this trial yet</source>
        <translation>此试验还没有完成任何轮次</translation>
    </message>
    <message>
        <source>Training curve</source>
        <translation>训练曲线</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTable</name>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>snac::widgets::TrialTableModel</name>
    <message>
        <source>front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>Crowding distance on its front (Deb et al. 2002): how far apart its neighbours are; ∞ at the ends</source>
        <translation>在其前沿上的拥挤距离（Deb 等，2002）：相邻点相距多远；端点处为 ∞</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>gen</source>
        <translation>代</translation>
    </message>
    <message>
        <source>crowding</source>
        <translation>拥挤距离</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: 90 % bounds %2%3</source>
        <translation>%1：90 % 区间 %2%3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>★: starred; then what you wrote of the trial</source>
        <translation>★：已加星标；其后是您为试验写的备注</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>权重直方图</translation>
    </message>
    <message>
        <source>%1 % pruned</source>
        <translation>%1 % 已剪枝</translation>
    </message>
    <message>
        <source>%1 more are 0</source>
        <translation>另有 %1 个为 0</translation>
    </message>
    <message>
        <source>step %1 = %2</source>
        <translation>步长 %1 = %2</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>还没有可显示的权重</translation>
    </message>
    <message>
        <source>0: %1 → %2</source>
        <translation>0：%1 → %2</translation>
    </message>
    <message>
        <source>0: %1</source>
        <translation>0：%1</translation>
    </message>
    <message>
        <source>before: float</source>
        <translation>之前：浮点</translation>
    </message>
    <message>
        <source>%1 ± %2: %3 float weights, %4 kept after</source>
        <translation>%1 ± %2：之前 %3 个浮点权重，之后保留 %4 个</translation>
    </message>
    <message>
        <source>%1 pruned ones are not counted here</source>
        <translation>已剪枝的 %1 个不计入此处</translation>
    </message>
    <message>
        <source>a bar covers %1 representable values</source>
        <translation>每个柱包含 %1 个可表示的值</translation>
    </message>
    <message>
        <source>after: kept</source>
        <translation>之后：保留</translation>
    </message>
    <message>
        <source>1 more is 0</source>
        <translation>另有 1 个为 0</translation>
    </message>
</context>
<context>
    <name>snac::widgets::WeightMatrix</name>
    <message>
        <source>Weights of the layer</source>
        <translation>该层的权重</translation>
    </message>
    <message>
        <source>%1 units x %2 inputs, %3 of %4 weights pruned, %5 of them in this round</source>
        <translation>%1 个神经元 x %2 个输入，%4 个权重中剪去 %3 个，其中本轮 %5 个</translation>
    </message>
    <message>
        <source>No weights to show yet</source>
        <translation>还没有可显示的权重</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>已剪枝</translation>
    </message>
    <message>
        <source>unit %1, input %2: %3</source>
        <translation>神经元 %1，输入 %2：%3</translation>
    </message>
</context>
<context>
    <name>snac::widgets::YamlEditor</name>
    <message>
        <source>Study file as YAML</source>
        <translation>YAML 研究文件</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>查找上一个（Shift+F3）</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>查找下一个（F3）</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Tab leaves the text; Ctrl+] and Ctrl+[ indent lines.</source>
        <translation>Tab 离开文本；Ctrl+] 和 Ctrl+[ 调整缩进。</translation>
    </message>
</context>
</TS>
