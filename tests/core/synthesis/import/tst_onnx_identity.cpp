// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/import/onnx_chain.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

/// Operators that an import leaves out, or takes as they work without training: each must be one that changes
/// nothing, and every other use of it must be refused by the name of its node.
class TestOnnxIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casts_data();
    void casts();
    void shapes_data();
    void shapes();
    void modes_data();
    void modes();
    void classesAreTheLast();
};

namespace {

using Shape = std::vector<std::int64_t>;
using Nodes = std::vector<onnx::Node>;

onnx::Node made(std::string op, std::vector<std::string> inputs, std::string output,
                std::vector<onnx::Attribute> attributes = {})
{
    onnx::Node node;
    node.name = "n_" + output;
    node.op = std::move(op);
    node.inputs = std::move(inputs);
    node.outputs = {std::move(output)};
    node.attributes = std::move(attributes);
    return node;
}

onnx::Node castOf(std::string from, std::string to, std::int64_t type)
{
    return made("Cast", {std::move(from)}, std::move(to), {{"to", type}});
}

/// Three values to one or two.
onnx::Model modelOf(Nodes nodes, Shape input = {-1, 3}, std::int64_t opset = 13)
{
    onnx::Model model;
    model.name = "made";
    model.opset = opset;
    model.inputs = {{"x", std::move(input)}};
    model.outputs = {{nodes.back().outputs[0], {-1, 2}}};
    model.nodes = std::move(nodes);
    const auto vector = [](std::vector<double> values) {
        return onnx::Tensor{{static_cast<std::int64_t>(values.size())}, std::move(values), false};
    };
    const auto whole = [&](std::vector<double> values) {
        onnx::Tensor tensor = vector(std::move(values));
        tensor.isInteger = true;
        return tensor;
    };
    model.initializers = {{"w", {{3, 2}, {0.5, -0.25, 1.0, 0.0, 0.75, -1.0}, false}},
                          {"w1", {{3, 1}, {0.5, -0.25, 1.0}, false}},
                          {"v", {{2, 1}, {0.5, 0.25}, false}},
                          {"two", vector({0.5, 0.75})},
                          {"half", {{}, {0.5}, false}},
                          {"nothing", {{}, {0.0}, false}},
                          {"on", {{}, {1.0}, true}},
                          {"off", {{}, {0.0}, true}},
                          {"open_3", whole({-1, 3})},
                          {"open_6", whole({-1, 6})},
                          {"open_2", whole({-1, 2})},
                          {"same_open", whole({0, -1})},
                          {"four_open", whole({4, -1})},
                          {"one_open", whole({1, -1})},
                          {"axis_0", whole({0})},
                          {"axis_1", whole({1})}};
    return model;
}

void judge(const onnx::Model& model, const QString& message)
{
    const auto read = onnx::chainFrom(model);
    QVERIFY2(read.has_value() == message.isEmpty(), read ? "it was read" : read.error().message.c_str());
    if (!read) {
        const QString said = QString::fromStdString(read.error().message);
        QVERIFY2(said.contains(message), qPrintable(said));
        QVERIFY2(said.startsWith(QStringLiteral("node 'n_")), qPrintable(said));
    }
}

} // namespace

void TestOnnxIdentity::casts_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("float32") << 1 << "";
    QTest::newRow("float64") << 11 << "";
    QTest::newRow("uint8") << 2 << "cuts its values to whole numbers (uint8)";
    QTest::newRow("int8") << 3 << "cuts its values to whole numbers (int8)";
    QTest::newRow("int32") << 6 << "cuts its values to whole numbers (int32)";
    QTest::newRow("int64") << 7 << "cuts its values to whole numbers (int64)";
    QTest::newRow("bool") << 9 << "makes 0 or 1";
    QTest::newRow("float16") << 10 << "rounds its values to float16";
    QTest::newRow("bfloat16") << 16 << "rounds its values to bfloat16";
    QTest::newRow("text") << 8 << "a type that cannot be read";
}

void TestOnnxIdentity::casts()
{
    QFETCH(int, to);
    QFETCH(QString, message);
    judge(modelOf({castOf("x", "c", to), castOf("c", "f", 1), made("MatMul", {"f", "w"}, "y")}), message);
    judge(modelOf({made("MatMul", {"x", "w"}, "a"), made("Relu", {"a"}, "r"), castOf("r", "c", to),
                   castOf("c", "f", 1), made("MatMul", {"f", "v"}, "y")}),
          message);
    // Numbers of classes are whole, and 0 or 1 is a bit.
    const bool known = to != 8;
    const bool isBit = to != 9;
    const std::vector<onnx::Attribute> axis{{"axis", std::int64_t{1}}};
    judge(modelOf({made("MatMul", {"x", "w"}, "a"), made("ArgMax", {"a"}, "b", axis), castOf("b", "y", to)}),
          known && isBit ? QString() : message);
    judge(modelOf({made("MatMul", {"x", "w1"}, "a"), made("Greater", {"a", "nothing"}, "b"),
                   castOf("b", "y", to)}),
          known ? QString() : message);
}

void TestOnnxIdentity::shapes_data()
{
    using Attributes = std::vector<onnx::Attribute>;
    QTest::addColumn<Shape>("input");
    QTest::addColumn<Nodes>("nodes");
    QTest::addColumn<QString>("message");
    const Shape open{-1, 3};
    const Shape four{4, 3};
    const Shape one{1, 3};
    const Shape one3{-1, 1, 3};
    const Shape seven3{-1, 7, 3};
    const QString joins = QStringLiteral("joins or parts rows");
    const auto front = [](std::string op, std::vector<std::string> more, Attributes attributes = {}) {
        more.insert(more.begin(), "x");
        return Nodes{made(std::move(op), std::move(more), "f", std::move(attributes)),
                     made("MatMul", {"f", "w"}, "y")};
    };
    const auto behind = [](std::string op, std::vector<std::string> more, Attributes attributes = {}) {
        more.insert(more.begin(), "a");
        return Nodes{made("MatMul", {"x", "w"}, "a"),
                     made(std::move(op), std::move(more), "f", std::move(attributes)),
                     made("MatMul", {"f", "v"}, "y")};
    };
    const auto axis = [](std::int64_t value) { return Attributes{{"axis", value}}; };
    QTest::newRow("identity") << open << front("Identity", {}) << "";
    QTest::newRow("reshape, rows open") << open << front("Reshape", {"open_3"}) << "";
    QTest::newRow("reshape, rows as they are") << open << behind("Reshape", {"same_open"}) << "";
    QTest::newRow("reshape, rows open behind a layer") << open << behind("Reshape", {"open_2"}) << "";
    QTest::newRow("reshape to other features") << open << front("Reshape", {"open_6"}) << joins;
    QTest::newRow("reshape to other features behind a layer")
        << open << behind("Reshape", {"open_6"}) << joins;
    QTest::newRow("reshape to four rows") << open << behind("Reshape", {"four_open"}) << joins;
    QTest::newRow("reshape of four rows to four") << four << behind("Reshape", {"four_open"}) << "";
    QTest::newRow("reshape to one row") << open << behind("Reshape", {"one_open"}) << joins;
    QTest::newRow("reshape of one row to one") << one << behind("Reshape", {"one_open"}) << "";
    QTest::newRow("flatten") << open << front("Flatten", {}) << "";
    QTest::newRow("flatten, axis -1") << open << front("Flatten", {}, axis(-1)) << "";
    QTest::newRow("flatten, axis 2") << open << front("Flatten", {}, axis(2)) << joins;
    QTest::newRow("flatten, axis 0") << open << front("Flatten", {}, axis(0)) << joins;
    QTest::newRow("flatten, axis 0 of one row") << one << front("Flatten", {}, axis(0)) << "";
    QTest::newRow("flatten of an axis of one") << one3 << behind("Flatten", {}) << "";
    QTest::newRow("flatten of seven results") << seven3 << behind("Flatten", {}) << joins;
    QTest::newRow("squeeze of an axis of one") << one3 << front("Squeeze", {"axis_1"}) << "";
    QTest::newRow("squeeze of the features")
        << open << front("Squeeze", {"axis_1"}) << "axis of the features";
    QTest::newRow("squeeze of the rows") << open << front("Squeeze", {"axis_0"}) << "axis of the rows";
    QTest::newRow("squeeze of one row") << one << front("Squeeze", {"axis_0"}) << "";
    QTest::newRow("squeeze of one output")
        << open << Nodes{made("MatMul", {"x", "w1"}, "a"), made("Squeeze", {"a", "axis_1"}, "y")} << "";
    QTest::newRow("sigmoid of a squeezed output")
        << open
        << Nodes{made("MatMul", {"x", "w1"}, "a"), made("Squeeze", {"a"}, "s"), made("Sigmoid", {"s"}, "y")}
        << "";
}

void TestOnnxIdentity::shapes()
{
    QFETCH(Shape, input);
    QFETCH(Nodes, nodes);
    QFETCH(QString, message);
    judge(modelOf(nodes, input), message);
}

void TestOnnxIdentity::modes_data()
{
    QTest::addColumn<onnx::Node>("node");
    QTest::addColumn<int>("opset");
    QTest::addColumn<bool>("asks");
    const auto norm = [](std::vector<onnx::Attribute> attributes) {
        return made("BatchNormalization", {"a", "two", "two", "two", "two"}, "b", std::move(attributes));
    };
    QTest::newRow("dropout") << made("Dropout", {"a"}, "b") << 13 << true;
    QTest::newRow("dropout, off") << made("Dropout", {"a", "half", "off"}, "b") << 13 << true;
    QTest::newRow("dropout, on") << made("Dropout", {"a", "half", "on"}, "b") << 13 << false;
    QTest::newRow("dropout, by the input") << made("Dropout", {"a", "half", "a"}, "b") << 13 << false;
    QTest::newRow("old dropout, training")
        << made("Dropout", {"a"}, "b", {{"is_test", std::int64_t{0}}}) << 6 << false;
    QTest::newRow("old dropout, asking")
        << made("Dropout", {"a"}, "b", {{"is_test", std::int64_t{1}}}) << 6 << true;
    QTest::newRow("batch norm") << norm({}) << 14 << true;
    QTest::newRow("batch norm, off") << norm({{"training_mode", std::int64_t{0}}}) << 14 << true;
    QTest::newRow("batch norm, on") << norm({{"training_mode", std::int64_t{1}}}) << 14 << false;
    auto statistics = norm({});
    statistics.outputs.insert(statistics.outputs.end(), {"mean", "variance"});
    QTest::newRow("batch norm with its statistics") << statistics << 13 << false;
}

void TestOnnxIdentity::modes()
{
    QFETCH(onnx::Node, node);
    QFETCH(int, opset);
    QFETCH(bool, asks);
    const Nodes nodes{made("MatMul", {"x", "w"}, "a"), node, made("MatMul", {"b", "v"}, "y")};
    const onnx::Model model = modelOf(nodes, {-1, 3}, opset);
    judge(model, asks ? QString() : QStringLiteral("as in training"));
}

/// A class is what a network ends with: nothing is computed from its number.
void TestOnnxIdentity::classesAreTheLast()
{
    const std::vector<onnx::Attribute> axis{{"axis", std::int64_t{1}}};
    judge(modelOf({made("MatMul", {"x", "w"}, "a"), made("ArgMax", {"a"}, "b", axis), castOf("b", "c", 1),
                   made("Relu", {"c"}, "y")}),
          QStringLiteral("behind the choice of a class"));
    const QString plain = QStringLiteral("what is not one plain output");
    judge(modelOf({made("MatMul", {"x", "w"}, "a"), made("Greater", {"a", "nothing"}, "y")}), plain);
    judge(modelOf({made("MatMul", {"x", "w1"}, "a"), made("Sigmoid", {"a"}, "s"),
                   made("Greater", {"s", "nothing"}, "y")}),
          plain);
    // One output against 0 tells two classes apart; the first of one output is always the same.
    const auto decides = [](const onnx::Model& model) { return onnx::chainFrom(model)->decides; };
    QVERIFY(decides(modelOf({made("MatMul", {"x", "w1"}, "a"), made("Greater", {"a", "nothing"}, "y")})));
    QVERIFY(!decides(modelOf({made("MatMul", {"x", "w1"}, "y")})));
    judge(modelOf({made("MatMul", {"x", "w1"}, "a"), made("ArgMax", {"a"}, "y", axis)}),
          QStringLiteral("chooses from one output"));
}

QTEST_GUILESS_MAIN(TestOnnxIdentity)
#include "tst_onnx_identity.moc"
