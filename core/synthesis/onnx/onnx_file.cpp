// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_file.h"

#include "snac/base/overloaded.h"
#include "snac/base/printable.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/stubs/logging.h>
#include <onnx/checker.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <mutex>

namespace snac::synthesis::onnx {

namespace {

namespace lib = ::onnx;

static_assert(std::endian::native == std::endian::little, "raw data of ONNX is little-endian");

constexpr std::size_t mostBytes = std::size_t{256} << 20U;
constexpr int mostNodes = 20'000;
constexpr std::int64_t mostNumbers = 64'000'000;
constexpr int mostDimensions = 8;
constexpr std::int64_t irVersion = 7; ///< of opset 13

/// libprotobuf writes to stderr what it cannot parse; here that becomes an error. The handler is one for the
/// whole process, so parsing is done by one thread at a time.
class SilentParsing
{
public:
    SilentParsing()
        : m_lock(mutex())
        , m_before(google::protobuf::SetLogHandler(nullptr))
    {
    }
    ~SilentParsing() { google::protobuf::SetLogHandler(m_before); }
    SilentParsing(const SilentParsing&) = delete;
    SilentParsing& operator=(const SilentParsing&) = delete;

private:
    static std::mutex& mutex()
    {
        static std::mutex instance;
        return instance;
    }

    std::lock_guard<std::mutex> m_lock;
    google::protobuf::LogHandler* m_before;
};

void write(const Tensor& tensor, lib::TensorProto& to)
{
    for (const std::int64_t extent : tensor.shape) {
        to.add_dims(extent);
    }
    std::string raw;
    if (tensor.isInteger) {
        to.set_data_type(lib::TensorProto::INT64);
        for (const double value : tensor.values) {
            const auto number = static_cast<std::int64_t>(value);
            raw.append(reinterpret_cast<const char*>(&number), sizeof number);
        }
    } else {
        to.set_data_type(lib::TensorProto::FLOAT);
        for (const double value : tensor.values) {
            const auto number = static_cast<float>(value);
            raw.append(reinterpret_cast<const char*>(&number), sizeof number);
        }
    }
    to.set_raw_data(std::move(raw));
}

void write(const ValueInfo& value, lib::ValueInfoProto& to)
{
    to.set_name(value.name);
    auto* type = to.mutable_type()->mutable_tensor_type();
    type->set_elem_type(value.isInteger ? lib::TensorProto::INT64 : lib::TensorProto::FLOAT);
    for (const std::int64_t extent : value.shape) {
        auto* dimension = type->mutable_shape()->add_dim();
        if (extent < 0) {
            dimension->set_dim_param("batch");
        } else {
            dimension->set_dim_value(extent);
        }
    }
}

void write(const Attribute& attribute, lib::AttributeProto& to)
{
    to.set_name(attribute.name);
    std::visit(Overloaded{[&](double value) {
                              to.set_type(lib::AttributeProto::FLOAT);
                              to.set_f(static_cast<float>(value));
                          },
                          [&](std::int64_t value) {
                              to.set_type(lib::AttributeProto::INT);
                              to.set_i(value);
                          },
                          [&](const std::string& value) {
                              to.set_type(lib::AttributeProto::STRING);
                              to.set_s(value);
                          },
                          [&](const std::vector<std::int64_t>& values) {
                              to.set_type(lib::AttributeProto::INTS);
                              to.mutable_ints()->Add(values.begin(), values.end());
                          },
                          [&](const Tensor& tensor) {
                              to.set_type(lib::AttributeProto::TENSOR);
                              write(tensor, *to.mutable_t());
                          }},
               attribute.value);
}

void write(const Node& node, lib::NodeProto& to)
{
    to.set_name(node.name);
    to.set_op_type(node.op);
    if (!node.domain.empty()) {
        to.set_domain(node.domain);
    }
    to.mutable_input()->Add(node.inputs.begin(), node.inputs.end());
    to.mutable_output()->Add(node.outputs.begin(), node.outputs.end());
    for (const Attribute& attribute : node.attributes) {
        write(attribute, *to.add_attribute());
    }
    if (!node.comment.empty()) {
        to.set_doc_string(node.comment);
    }
}

lib::ModelProto protoOf(const Model& model)
{
    lib::ModelProto proto;
    proto.set_ir_version(irVersion);
    proto.set_producer_name(model.producer);
    proto.set_producer_version(model.version);
    proto.set_doc_string(model.comment);
    auto* own = proto.add_opset_import();
    own->set_domain("");
    own->set_version(model.opset);
    for (const auto& [domain, version] : model.domains) {
        auto* further = proto.add_opset_import();
        further->set_domain(domain);
        further->set_version(version);
    }
    lib::GraphProto& graph = *proto.mutable_graph();
    graph.set_name(model.name);
    for (const Node& node : model.nodes) {
        write(node, *graph.add_node());
    }
    for (const Initializer& initializer : model.initializers) {
        auto* tensor = graph.add_initializer();
        tensor->set_name(initializer.name);
        write(initializer.tensor, *tensor);
    }
    for (const ValueInfo& value : model.inputs) {
        write(value, *graph.add_input());
    }
    for (const ValueInfo& value : model.outputs) {
        write(value, *graph.add_output());
    }
    for (const ValueInfo& value : model.values) {
        write(value, *graph.add_value_info());
    }
    for (const auto& [key, value] : model.metadata) {
        auto* property = proto.add_metadata_props();
        property->set_key(key);
        property->set_value(value);
    }
    return proto;
}

/// Reads one model; every error has the file as its place.
class Reader
{
public:
    explicit Reader(const std::string& file)
        : m_place{file, 0, 0}
    {
    }

    Result<Model> read(const lib::ModelProto& proto)
    {
        Model model;
        if (!proto.has_graph() || proto.opset_import_size() == 0) {
            return wrong("this is no ONNX model: it has no graph or no version of its operators");
        }
        if (proto.functions_size() > 0) {
            return wrong("the model defines functions of its own; inline them first");
        }
        for (const auto& domain : proto.opset_import()) {
            if (domain.domain().empty() || domain.domain() == "ai.onnx") {
                model.opset = domain.version();
            } else {
                model.domains.emplace_back(domain.domain(), domain.version());
            }
        }
        model.producer = proto.producer_name();
        model.version = proto.producer_version();
        model.comment = proto.doc_string();
        for (const auto& property : proto.metadata_props()) {
            model.metadata.emplace_back(property.key(), property.value());
        }
        SNAC_CHECK(readGraph(proto.graph(), model));
        return model;
    }

private:
    [[nodiscard]] std::unexpected<Error> wrong(const std::string& what) const { return fail(what, m_place); }

    Result<> readGraph(const lib::GraphProto& graph, Model& model)
    {
        if (graph.node_size() > mostNodes || graph.initializer_size() > mostNodes) {
            return wrong("the graph has " + std::to_string(graph.node_size()) + " nodes and " +
                         std::to_string(graph.initializer_size()) + " tensors; at most " +
                         std::to_string(mostNodes) + " of each are read");
        }
        if (graph.sparse_initializer_size() > 0) {
            return wrong("sparse tensors cannot be read; save the weights as plain ones");
        }
        model.name = graph.name();
        for (const auto& tensor : graph.initializer()) {
            Initializer& initializer = model.initializers.emplace_back();
            initializer.name = tensor.name();
            SNAC_TRY(initializer.tensor, readTensor(tensor, "tensor '" + printableName(tensor.name()) + "'"));
        }
        for (const auto& node : graph.node()) {
            SNAC_TRY(auto one, readNode(node));
            model.nodes.push_back(std::move(one));
        }
        for (const auto& value : graph.input()) {
            model.inputs.push_back(readValue(value));
        }
        for (const auto& value : graph.output()) {
            model.outputs.push_back(readValue(value));
        }
        return {};
    }

    static ValueInfo readValue(const lib::ValueInfoProto& value)
    {
        ValueInfo info;
        info.name = value.name();
        const auto& type = value.type().tensor_type();
        info.isInteger = type.elem_type() != lib::TensorProto::FLOAT &&
                         type.elem_type() != lib::TensorProto::DOUBLE &&
                         type.elem_type() != lib::TensorProto::FLOAT16;
        for (const auto& dimension : type.shape().dim()) {
            info.shape.push_back(
                dimension.has_dim_value() && dimension.dim_value() > 0 ? dimension.dim_value() : -1);
        }
        return info;
    }

    Result<Node> readNode(const lib::NodeProto& proto)
    {
        Node node;
        node.name = proto.name();
        node.op = proto.op_type();
        node.domain = proto.domain() == "ai.onnx" ? std::string() : proto.domain();
        node.inputs.assign(proto.input().begin(), proto.input().end());
        node.outputs.assign(proto.output().begin(), proto.output().end());
        node.comment = proto.doc_string();
        const std::string where =
            "node '" + printableName(proto.name()) + "' (" + printableName(proto.op_type()) + ")";
        if (node.op.empty() || node.outputs.empty()) {
            return wrong(where + " has no operator or no output");
        }
        for (const auto& attribute : proto.attribute()) {
            SNAC_CHECK(readAttribute(attribute, where, node));
        }
        return node;
    }

    Result<> readAttribute(const lib::AttributeProto& proto, const std::string& where, Node& node)
    {
        Attribute attribute{proto.name(), {}};
        switch (proto.type()) {
        case lib::AttributeProto::FLOAT:
            attribute.value = static_cast<double>(proto.f());
            break;
        case lib::AttributeProto::INT:
            attribute.value = std::int64_t{proto.i()};
            break;
        case lib::AttributeProto::STRING:
            attribute.value = proto.s();
            break;
        case lib::AttributeProto::INTS:
            attribute.value = std::vector<std::int64_t>(proto.ints().begin(), proto.ints().end());
            break;
        case lib::AttributeProto::TENSOR: {
            SNAC_TRY(attribute.value, readTensor(proto.t(), where));
            break;
        }
        case lib::AttributeProto::GRAPH:
        case lib::AttributeProto::GRAPHS:
            return wrong(where + " holds a graph of its own; only plain chains of layers can be read");
        default:
            return {}; // of no operator that is read
        }
        node.attributes.push_back(std::move(attribute));
        return {};
    }

    Result<Tensor> readTensor(const lib::TensorProto& proto, const std::string& where)
    {
        if (proto.data_location() == lib::TensorProto::EXTERNAL || proto.external_data_size() > 0) {
            return wrong(where + " keeps its numbers in another file; save the model as one file");
        }
        if (proto.dims_size() > mostDimensions || proto.has_segment()) {
            return wrong(where + " has " + std::to_string(proto.dims_size()) +
                         " dimensions, or comes in parts");
        }
        Tensor tensor;
        std::int64_t count = 1;
        for (const std::int64_t extent : proto.dims()) {
            if (extent < 0 || (extent > 0 && count > mostNumbers / extent)) {
                return wrong(where + " is larger than any network that can be read");
            }
            count *= extent;
            tensor.shape.push_back(extent);
        }
        m_numbers += count;
        if (m_numbers > mostNumbers) {
            return wrong("the tensors of the model hold more than " + std::to_string(mostNumbers) +
                         " numbers");
        }
        SNAC_CHECK(readNumbers(proto, static_cast<std::size_t>(count), where, tensor));
        return tensor;
    }

    template<class Number, class Field>
    Result<> take(const lib::TensorProto& proto, const Field& field, std::size_t count,
                  const std::string& where, Tensor& tensor) const
    {
        const std::string& raw = proto.raw_data();
        const bool isRaw = proto.has_raw_data();
        const std::size_t present =
            isRaw ? raw.size() / sizeof(Number) : static_cast<std::size_t>(field.size());
        if (present != count || (isRaw && raw.size() % sizeof(Number) != 0)) {
            return wrong(where + " announces " + std::to_string(count) + " numbers and holds " +
                         std::to_string(present));
        }
        tensor.isInteger = std::is_integral_v<Number>;
        tensor.values.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            Number number{};
            if (isRaw) {
                std::memcpy(&number, raw.data() + i * sizeof number, sizeof number);
            } else {
                number = static_cast<Number>(field.Get(static_cast<int>(i)));
            }
            tensor.values[i] = static_cast<double>(number);
        }
        return {};
    }

    Result<> readNumbers(const lib::TensorProto& proto, std::size_t count, const std::string& where,
                         Tensor& tensor)
    {
        switch (proto.data_type()) {
        case lib::TensorProto::FLOAT:
            return take<float>(proto, proto.float_data(), count, where, tensor);
        case lib::TensorProto::DOUBLE:
            return take<double>(proto, proto.double_data(), count, where, tensor);
        case lib::TensorProto::INT64:
            return take<std::int64_t>(proto, proto.int64_data(), count, where, tensor);
        case lib::TensorProto::INT32:
            return take<std::int32_t>(proto, proto.int32_data(), count, where, tensor);
        case lib::TensorProto::INT16:
            return take<std::int16_t>(proto, proto.int32_data(), count, where, tensor);
        case lib::TensorProto::INT8:
            return take<std::int8_t>(proto, proto.int32_data(), count, where, tensor);
        case lib::TensorProto::UINT8:
        case lib::TensorProto::BOOL:
            return take<std::uint8_t>(proto, proto.int32_data(), count, where, tensor);
        default:
            return wrong(where +
                         " holds numbers of a type that cannot be read; float, double and whole numbers can");
        }
    }

    SourcePlace m_place;
    std::int64_t m_numbers = 0;
};

} // namespace

Result<std::string> toBytes(const Model& model)
{
    const lib::ModelProto proto = protoOf(model);
    try {
        lib::checker::check_model(proto);
    } catch (const std::exception& error) {
        return fail(std::string("the ONNX checker refuses the model: ") + error.what());
    }
    std::string bytes;
    {
        google::protobuf::io::StringOutputStream stream(&bytes);
        google::protobuf::io::CodedOutputStream coded(&stream);
        coded.SetSerializationDeterministic(true);
        if (!proto.SerializeToCodedStream(&coded)) {
            return fail("the ONNX model is larger than a file of it can be (2 GB)");
        }
    }
    return bytes;
}

Result<Model> fromBytes(std::string_view bytes, const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    if (bytes.size() > mostBytes) {
        return fail("an ONNX file of more than 256 MB", place);
    }
    const SilentParsing silent;
    lib::ModelProto proto;
    google::protobuf::io::CodedInputStream stream(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                                  static_cast<int>(bytes.size()));
    if (!proto.ParseFromCodedStream(&stream) || !stream.ConsumedEntireMessage()) {
        return fail("this is no ONNX file, or it is cut short", place);
    }
    return Reader(file).read(proto);
}

} // namespace snac::synthesis::onnx
