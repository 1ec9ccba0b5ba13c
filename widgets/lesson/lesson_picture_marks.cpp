// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the plane: points, lines, boxes and words.
#include "lesson_painter.h"
#include "lesson_text.h"
#include "lesson_words.h"

#include "snac/widgets/plots/plot_geometry.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace snac::widgets {

using Role = DrawnPoint::Role;

namespace {

/// Circle, square, triangle, diamond, triangle upside down: fronts in turn.
void paintShape(QPainter& painter, const QPointF& at, double radius, int shape)
{
    switch (shape % 5) {
    case 0:
        painter.drawEllipse(at, radius, radius);
        return;
    case 1:
        painter.drawRect(
            QRectF(at.x() - 0.88 * radius, at.y() - 0.88 * radius, 1.76 * radius, 1.76 * radius));
        return;
    case 3:
        painter.drawPolygon(QPolygonF({at + QPointF(0, -1.2 * radius), at + QPointF(1.2 * radius, 0),
                                       at + QPointF(0, 1.2 * radius), at + QPointF(-1.2 * radius, 0)}));
        return;
    default:
        break;
    }
    const double up = shape % 5 == 2 ? 1.0 : -1.0;
    painter.drawPolygon(
        QPolygonF({at + QPointF(0, -1.15 * up * radius), at + QPointF(1.1 * radius, 0.85 * up * radius),
                   at + QPointF(-1.1 * radius, 0.85 * up * radius)}));
}

void paintCross(QPainter& painter, const QPointF& at, double radius)
{
    painter.drawLine(at + QPointF(-radius, -radius), at + QPointF(radius, radius));
    painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius));
}

/// Left, right, top, bottom: the lines around a rectangle, which cross out words that lie on them.
std::vector<QRectF> edgesOf(const QRectF& rect)
{
    if (rect.isNull()) {
        return {};
    }
    return {QRectF(rect.left() - 1, rect.top(), 2, rect.height()),
            QRectF(rect.right() - 1, rect.top(), 2, rect.height()),
            QRectF(rect.left(), rect.top() - 1, rect.width(), 2),
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2)};
}

double hiddenBy(const QRectF& place, const std::vector<QRectF>& points, const QRectF& plane)
{
    double hidden = plane.contains(place) ? 0.0 : 2.0 * place.width() * place.height();
    for (const QRectF& point : points) {
        const QRectF both = place.intersected(point);
        hidden += both.isValid() ? both.width() * both.height() : 0.0;
    }
    return hidden;
}

/// The first of those that hide least.
QRectF freest(const std::vector<QRectF>& places, const std::vector<QRectF>& points, const QRectF& plane)
{
    return *std::ranges::min_element(places, {},
                                     [&](const QRectF& place) { return hiddenBy(place, points, plane); });
}

} // namespace

void LessonPainter::paintHead(QRectF& area)
{
    m_drawing.headline = stepText(m_state);
    m_drawing.notes = sceneNotes(m_state);
    const auto paint = [&](const QString& text, const QFont& font, const QColor& colour) {
        const QFontMetricsF metrics(font);
        const QRectF wanted = metrics.boundingRect(QRectF(area.left(), area.top(), area.width(), 1000),
                                                   int(Qt::TextWordWrap), text);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(area.left(), area.top(), area.width(), wanted.height() + 2),
                           int(Qt::TextWordWrap), text);
        area.setTop(area.top() + wanted.height() + 2);
    };
    paint(m_drawing.headline, m_look.heading, m_look.text);
    for (const QString& note : m_drawing.notes) {
        paint(note, m_look.small, m_look.muted);
    }
    area.setTop(area.top() + 8);
}

DrawnPoint LessonPainter::pointOf(int place, Role role, int rank) const
{
    DrawnPoint point;
    point.place = place;
    point.at = m_drawing.plane.toPixel(m_state.cloud().points[rowAt(place)]);
    point.role = role;
    point.rank = rank;
    return point;
}

void LessonPainter::ring(DrawnPoint& point, const QString& label) const
{
    point.ringed = true;
    point.label = label;
}

QColor LessonPainter::colourOf(const DrawnPoint& point) const
{
    switch (point.role) {
    case Role::Plain:
    case Role::InQuestion:
        return m_look.front(point.rank);
    case Role::Parent:
        return m_look.accent;
    case Role::Child:
        return m_look.child;
    case Role::Dominator:
        return m_look.dominator;
    case Role::Dominated:
        return m_look.dominated;
    case Role::Equal:
        return m_look.equal;
    case Role::Faded:
    case Role::Dropped:
        break;
    }
    return m_look.muted;
}

void LessonPainter::paintPoint(const DrawnPoint& point)
{
    const QColor colour = colourOf(point);
    const double radius = point.role == Role::Faded ? 0.85 * m_marker : m_marker;
    if (point.role == Role::Dropped) {
        m_painter.setPen(QPen(colour, m_look.line));
        paintCross(m_painter, point.at, 0.75 * m_marker);
    } else {
        const bool hollow = point.role == Role::InQuestion;
        QColor fill = colour;
        if (point.role == Role::Faded) {
            fill.setAlphaF(m_look.style == LessonStyle::Window ? 0.55F : 0.8F);
        }
        m_painter.setPen(hollow ? QPen(colour, m_look.line * 1.3) : QPen(m_look.ground, 1));
        m_painter.setBrush(hollow ? QBrush(m_look.ground) : QBrush(fill));
        // Roles have shapes of their own in every style: red and green look alike to some.
        const int shape = point.role == Role::Dominator      ? 1
                          : point.role == Role::Dominated    ? 4
                          : point.role == Role::Equal        ? 3
                          : point.role == Role::Child        ? 3
                          : m_look.shapes && point.rank >= 0 ? point.rank
                                                             : 0;
        paintShape(m_painter, point.at, radius, shape);
    }
    if (point.ringed) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.text, m_look.line));
        m_painter.drawEllipse(point.at, m_marker + 5, m_marker + 5);
    }
}

void LessonPainter::add(DrawnPoint point)
{
    paintPoint(point);
    m_drawing.points.push_back(std::move(point));
}

/// How far a point reaches with what is drawn around it.
double LessonPainter::ringRadius(const DrawnPoint& point) const
{
    const bool isHidden = std::ranges::any_of(m_hidden, [&](const QPointF& at) { return at == point.at; });
    return m_marker + (point.ringed ? 5 : isHidden ? 5 : 0);
}

void LessonPainter::paintLabels()
{
    const QFontMetricsF metrics(m_look.small);
    const QRectF& plane = m_drawing.plane.area();
    constexpr int mostStepsAway = 6;
    constexpr double apart = 4.0;                    // two numbers side by side are read as two
    const std::vector<QRectF> box = m_drawing.texts; // its words
    std::vector<QRectF> obstacles = box;
    for (const DrawnPoint& point : m_drawing.points) {
        const double half = ringRadius(point);
        obstacles.emplace_back(point.at - QPointF(half, half), QSizeF(2 * half, 2 * half));
    }
    std::ranges::copy(edgesOf(m_drawing.box), std::back_inserter(obstacles));
    std::ranges::copy(m_lines, std::back_inserter(obstacles));
    if (!m_drawing.region.isNull()) { // drawn along its left and its lower edge
        const auto edges = edgesOf(m_drawing.region);
        obstacles.insert(obstacles.end(), {edges[0], edges[3]});
    }
    m_painter.setFont(m_look.small);
    for (const bool ringed : {true, false}) { // those that matter most first
        for (const DrawnPoint& point : m_drawing.points) {
            if (point.label.isEmpty() || point.ringed != ringed) {
                continue;
            }
            const QSizeF size(metrics.horizontalAdvance(point.label) + 2, metrics.height());
            double distance = ringRadius(point) + (ringed ? 2 : 3);
            QRectF place = placeLabel(size, point.at, distance, plane, obstacles);
            const auto isOver = [&](const std::vector<QRectF>& words) {
                return std::ranges::any_of(words, [&](const QRectF& some) { return some.intersects(place); });
            };
            // The chosen point says its distance a little further off; of the others what cannot be read is
            // left out: the box is what is explained, and two numbers in one place are none.
            for (int step = 0; ringed && step < mostStepsAway && isOver(box); ++step) {
                distance += metrics.height();
                place = placeLabel(size, point.at, distance, plane, obstacles);
            }
            if (!ringed && isOver(m_drawing.texts)) {
                distance += 0.8 * metrics.height();
                place = placeLabel(size, point.at, distance, plane, obstacles);
                if (isOver(m_drawing.texts)) {
                    continue;
                }
            }
            obstacles.push_back(place.adjusted(-apart, 0, apart, 0));
            m_drawing.texts.push_back(place);
            const bool loud = ringed || point.role == Role::Plain || point.role == Role::InQuestion;
            m_painter.setPen(loud ? m_look.text : m_look.muted);
            m_painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter), point.label);
        }
    }
}

/// What the student marked: a ring in the colour of the verdict; the right ones once the answer is told.
void LessonPainter::paintMarks()
{
    const bool right = m_state.verdict() == LessonState::Verdict::Right || m_state.isAnswerShown();
    const QColor colour = right                                              ? m_look.right
                          : m_state.verdict() == LessonState::Verdict::Wrong ? m_look.wrong
                                                                             : m_look.accent;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour, 1.8 * m_look.line));
    for (const int place : m_state.marked()) {
        if (m_state.cloud().rows[static_cast<std::size_t>(place)] >= 0) {
            const QPointF at = m_drawing.plane.toPixel(m_state.cloud().points[rowAt(place)]);
            m_painter.drawEllipse(at, m_marker + 4, m_marker + 4);
        }
    }
}

/// A staircase is the border of what a front dominates; with more than two objectives there is none.
void LessonPainter::paintStairs(int rank, const std::vector<int>& ranks, bool strong)
{
    if (m_state.cloud().points.dimensions != 2) {
        return;
    }
    std::vector<QPointF> pixels;
    for (const int row : lesson::rowsOf(ranks, rank)) {
        pixels.push_back(m_drawing.plane.toPixel(m_state.cloud().points[static_cast<std::size_t>(row)]));
    }
    if (pixels.empty()) {
        return;
    }
    std::ranges::sort(pixels, [](const QPointF& a, const QPointF& b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() > b.y();
    });
    QColor colour = m_look.front(rank);
    colour.setAlphaF(strong ? 1.0F : 0.6F);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(colour, strong ? 1.4 * m_look.line : m_look.line,
                          m_look.shapes && rank % 2 == 1 ? Qt::DashLine : Qt::SolidLine));
    const QPolygonF stairs = staircase(pixels, pixels.back().x());
    m_painter.drawPolyline(stairs);
    for (qsizetype i = 1; i < stairs.size(); ++i) {
        m_lines.push_back(QRectF(stairs[i - 1], stairs[i]).normalized().adjusted(-1, -1, 1, 1));
    }
    m_drawing.stairs.push_back(rank);
}

/// The box between the neighbours along the axes that are drawn, with what each adds.
void LessonPainter::paintBox(int row, const std::vector<int>& front)
{
    const auto member = static_cast<std::size_t>(std::ranges::find(front, row) - front.begin());
    const auto sides = evolution::crowdingSides(m_state.cloud().points, front)[member];
    const auto& x = sides[m_state.axes()[0]];
    const auto& y = sides[m_state.axes()[1]];
    if (x.before < 0 || x.after < 0 || y.before < 0 || y.after < 0) {
        return; // an end of the front
    }
    const auto at = [&](int neighbour) {
        return m_drawing.plane.toPixel(
            m_state.cloud().points[static_cast<std::size_t>(front[static_cast<std::size_t>(neighbour)])]);
    };
    m_drawing.box =
        QRectF(QPointF(at(x.before).x(), at(y.after).y()), QPointF(at(x.after).x(), at(y.before).y()))
            .normalized();
    QColor fill = m_look.box;
    fill.setAlphaF(0.13F);
    m_painter.setBrush(fill);
    m_painter.setPen(QPen(m_look.box, m_look.line, Qt::DashLine));
    m_painter.drawRect(m_drawing.box);
    m_painter.setFont(m_look.small);
    m_painter.setPen(m_look.box);
    std::vector<double> shares;
    std::ranges::transform(sides, std::back_inserter(shares), &evolution::CrowdingSide::share);
    const QStringList texts = shareTexts(shares); // those of the headline
    const auto textOf = [&](std::size_t axis) { return texts.at(static_cast<qsizetype>(axis)); };
    paintBoxTexts(LessonText::tr("Δ₁ = %1 of the range").arg(textOf(m_state.axes()[0])),
                  LessonText::tr("Δ₂ = %1").arg(textOf(m_state.axes()[1])));
}

/// Above the box and at its right where they hide no point there, else below it or at its left, or further
/// off. They keep off one another.
void LessonPainter::paintBoxTexts(const QString& across, const QString& up)
{
    const QFontMetricsF metrics(m_look.small);
    const QRectF& plane = m_drawing.plane.area();
    const QRectF& box = m_drawing.box;
    const double line = metrics.height();
    const double reach = m_marker + 1;
    std::vector<QRectF> points = edgesOf(box);
    for (std::size_t row = 0; row < m_state.cloud().points.size(); ++row) {
        points.emplace_back(m_drawing.plane.toPixel(m_state.cloud().points[row]) - QPointF(reach, reach),
                            QSizeF(2 * reach, 2 * reach));
    }
    constexpr int lines = 4; // so far off at most
    const double wide = metrics.horizontalAdvance(across) + 4;
    const double middle = std::clamp(box.center().x() - wide / 2, plane.left(), plane.right() - wide);
    std::vector<QRectF> places;
    for (int off = 0; off < lines; ++off) {
        for (const double left : {middle, middle - wide / 2, middle + wide / 2}) {
            places.emplace_back(left, box.top() - 2 - (off + 1) * line, wide, line);
            places.emplace_back(left, box.bottom() + 2 + off * line, wide, line);
        }
    }
    const QRectF acrossPlace = freest(places, points, plane);
    const double high = metrics.horizontalAdvance(up) + 4;
    places.clear();
    for (int off = 0; off < lines; ++off) {
        for (const double top : {box.center().y() - line / 2, box.top() - line / 2 - off * line,
                                 box.bottom() - line / 2 + off * line}) {
            places.emplace_back(box.right() + 6 + off * m_marker, top, high, line);
            places.emplace_back(box.left() - high - 6 - off * m_marker, top, high, line);
        }
    }
    std::vector<QRectF> apart;
    std::ranges::copy_if(places, std::back_inserter(apart),
                         [&](const QRectF& place) { return !place.intersects(acrossPlace); });
    const QRectF upPlace = freest(apart.empty() ? places : apart, points, plane);
    m_painter.drawText(acrossPlace, int(Qt::AlignCenter), across);
    m_painter.drawText(upPlace, int(Qt::AlignLeft | Qt::AlignVCenter), up);
    m_drawing.texts = {acrossPlace, upPlace};
}

} // namespace snac::widgets
