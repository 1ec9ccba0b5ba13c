// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_examples.h"

#include <QCoreApplication>

#include <algorithm>

namespace snac::studio {

namespace {

struct ExampleText
{
    Q_DECLARE_TR_FUNCTIONS(ExampleText)
};

using Row = Eigen::Ref<const Eigen::RowVectorXf>;

/// Grey, or red, green and blue beside each other.
QImage pictureOf(const Row& row, const data::DataExamples& examples)
{
    const auto pixels = static_cast<Eigen::Index>(examples.width) * examples.height;
    const Eigen::Index channels = row.size() / pixels;
    const auto level = [&](Eigen::Index pixel, Eigen::Index channel) {
        const float value = row[pixel * channels + (channels >= 3 ? channel : 0)] / examples.white;
        return static_cast<int>(255.0F * std::clamp(value, 0.0F, 1.0F));
    };
    QImage image(examples.width, examples.height, QImage::Format_RGB32);
    for (Eigen::Index i = 0; i < pixels; ++i) {
        image.setPixel(static_cast<int>(i % examples.width), static_cast<int>(i / examples.width),
                       qRgb(level(i, 0), level(i, 1), level(i, 2)));
    }
    return image;
}

/// Every second number of an interleaved row, over the number of its sample.
QPolygonF curveOf(const Row& row, Eigen::Index first)
{
    QPolygonF curve;
    for (Eigen::Index i = first; i < row.size(); i += 2) {
        curve << QPointF(static_cast<double>(i / 2), static_cast<double>(row[i]));
    }
    return curve;
}

widgets::ExampleGroup groupOf(const data::ClassExamples& one, const data::DataExamples& examples)
{
    widgets::ExampleGroup group;
    for (Eigen::Index i = 0; i < one.rows.rows(); ++i) {
        switch (examples.kind) {
        case data::ExampleKind::Pictures:
            group.pictures.push_back(pictureOf(one.rows.row(i), examples));
            break;
        case data::ExampleKind::Traces:
            group.curves = {curveOf(one.rows.row(i), 0), curveOf(one.rows.row(i), 1)};
            break;
        case data::ExampleKind::Points:
            group.points << QPointF(static_cast<double>(one.rows(i, 0)), static_cast<double>(one.rows(i, 1)));
            break;
        case data::ExampleKind::None:
            break;
        }
    }
    return group;
}

QString whatIsShown(data::ExampleKind kind, const data::DatasetInfo& info)
{
    switch (kind) {
    case data::ExampleKind::Pictures:
        return ExampleText::tr("The first pictures of each class");
    case data::ExampleKind::Traces:
        return ExampleText::tr("Mean trace of each class over its samples: I whole, Q dashed");
    case data::ExampleKind::Points:
        return ExampleText::tr("%1 to the right, %2 upwards")
            .arg(QString::fromStdString(info.inputNames[0]), QString::fromStdString(info.inputNames[1]));
    case data::ExampleKind::None:
        break;
    }
    return {};
}

} // namespace

void showExamples(widgets::ExampleView& view, const data::DataExamples& examples,
                  const data::DatasetInfo& info)
{
    std::vector<widgets::ExampleGroup> groups;
    for (const data::ClassExamples& one : examples.classes) {
        groups.push_back(groupOf(one, examples));
        if (one.label >= 0) {
            groups.back().name = QString::fromStdString(info.classNames[static_cast<std::size_t>(one.label)]);
        }
    }
    const QString what = groups.empty() ? QString() : whatIsShown(examples.kind, info);
    view.setGroups(what, std::move(groups));
}

} // namespace snac::studio
