// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_picture.h"

#include "lesson_painter.h"
#include "lesson_text.h"
#include "lesson_words.h"

#include <algorithm>

namespace snac::widgets {

using lesson::Scene;
using Role = DrawnPoint::Role;

namespace {

constexpr std::size_t mostCounts = 60; ///< points that have their number of dominators beside them
constexpr std::size_t manyPoints = 300;

/// Of one in a tournament: what decides.
QString tournamentText(int id, const evolution::Standing& standing)
{
    return LessonText::tr("#%1: front %2, d = %3")
        .arg(id)
        .arg(standing.rank + 1)
        .arg(distanceText(standing.crowding));
}

} // namespace

LessonPainter::LessonPainter(QPainter& painter, const LessonState& state, const LessonLook& look,
                             double progress)
    : m_painter(painter)
    , m_state(state)
    , m_look(look)
    , m_progress(progress)
    , m_marker(look.marker)
{
    if (!state.isEmpty() && state.cloud().points.size() > manyPoints) {
        m_marker *= 0.5;
    }
}

double LessonPainter::bandHeight(const QRectF& area) const
{
    const double line = QFontMetricsF(m_look.small).height();
    switch (m_state.scene()) {
    case Scene::Population:
        return generation().genes.empty() ? 0.0 : 2.0 * line + 14;
    case Scene::Offspring:
        return generation().genes.empty() ? 0.0 : std::min(0.45 * area.height(), 3.0 * (line + 18) + 6);
    case Scene::Evaluate:
        return m_state.training().isShown() ? std::min(0.35 * area.height(), 7.0 * line) : 0.0;
    case Scene::NextGeneration:
        return std::min(0.4 * area.height(), 4.0 * line + 44);
    default:
        return 0.0;
    }
}

LessonDrawing LessonPainter::draw(const QRectF& area)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(area, m_look.ground);
    if (m_state.isEmpty()) {
        return m_drawing;
    }
    QRectF rest = area.adjusted(12, 10, -12, -8);
    paintHead(rest);
    const double band = bandHeight(rest);
    m_band = QRectF(rest.left(), rest.bottom() - band, rest.width(), band);
    rest.setBottom(rest.bottom() - band);
    m_drawing.plane = LessonPlane(m_state, rest, m_look);
    m_drawing.plane.paint(m_painter, m_look);
    switch (m_state.scene()) {
    case Scene::Population:
        drawPopulation();
        break;
    case Scene::Offspring:
        drawOffspring();
        break;
    case Scene::Evaluate:
        drawEvaluate();
        break;
    case Scene::Dominance:
        drawDominance();
        break;
    case Scene::Sort:
        drawSort();
        break;
    case Scene::Crowding:
        drawCrowding();
        break;
    case Scene::NextGeneration:
        drawSelection();
        break;
    }
    paintLabels();
    paintMarks();
    return std::move(m_drawing);
}

void LessonPainter::drawPopulation()
{
    const auto parents = static_cast<int>(generation().parentCount());
    for (const int place : m_state.cloud().places) {
        if (parents > 0 && place >= parents) {
            continue;
        }
        DrawnPoint point = pointOf(place, Role::Parent);
        if (place == m_state.selected()) {
            ring(point, QStringLiteral("#%1").arg(generation().pool[static_cast<std::size_t>(place)].id));
        }
        add(std::move(point));
    }
    const int selected = m_state.selected();
    if (selected >= 0 && !generation().genes.empty()) {
        const auto& one = generation().pool[static_cast<std::size_t>(selected)];
        const QRectF row = m_band.adjusted(0, 6, 0, 0);
        const QRectF sketch = paintSketch(row, one.widths);
        paintStrip(row.adjusted(0, 0, -sketch.width(), 0), 0, QStringLiteral("#%1").arg(one.id), one.genome,
                   {}, {});
    }
}

void LessonPainter::drawOffspring()
{
    const lesson::Making making = lesson::makingAt(*m_state.lesson(), m_state.step());
    std::array<int, 2> parents{-1, -1};
    if (m_state.isByHand()) {
        parents = m_state.handMade().parents;
    } else if (making.child >= 0) {
        const auto& ids = generation().originOf(making.child)->parents;
        parents = {generation().placeOf(ids[0]), generation().placeOf(ids[1])};
    }
    const auto& candidates = m_state.task().candidates;
    for (const int place : m_state.cloud().places) {
        if (place >= static_cast<int>(generation().parentCount()) && generation().parentCount() > 0) {
            continue;
        }
        const bool chosen = place == parents[0] || place == parents[1];
        DrawnPoint point = pointOf(place, chosen ? Role::Parent : Role::Faded);
        const auto& one = generation().pool[static_cast<std::size_t>(place)];
        if (!m_state.isByHand() && one.before && std::ranges::find(candidates, place) != candidates.end()) {
            ring(point, tournamentText(one.id, *one.before));
        } else if (chosen) {
            ring(point, QStringLiteral("#%1").arg(one.id));
        }
        add(std::move(point));
    }
    if (m_state.isByHand()) {
        if (const auto values = m_state.handMadeObjectives()) {
            DrawnPoint child;
            child.at = m_drawing.plane.toPixel(*values);
            child.role = Role::Child;
            child.ringed = true;
            child.label = LessonText::tr("your child");
            add(std::move(child));
        }
        paintHandMade(m_band);
    } else if (making.child >= 0) {
        using Phase = lesson::Making::Phase;
        const auto& ids = generation().originOf(making.child)->parents;
        paintGenes(m_band, ids[0], ids[1], making.child, making.phase != Phase::Parents,
                   making.phase == Phase::Mutation);
    }
}

void LessonPainter::drawEvaluate()
{
    const auto parents = static_cast<int>(generation().parentCount());
    const int landed = lesson::landedAt(*m_state.lesson(), m_state.step());
    const int before = lesson::landedAt(*m_state.lesson(), m_state.step() - 1);
    for (const int place : m_state.cloud().places) {
        const int child = place - parents;
        if (child >= landed) {
            break; // places rise
        }
        DrawnPoint point = pointOf(place, child < 0 ? Role::Parent : Role::Child);
        const bool watched = m_state.training().isShown();     // then what comes is what was trained now
        if (child >= before && m_progress < 1.0 && !watched) { // it comes from its first parent
            const auto* origin = landed - before <= 1 ? generation().originOf(place) : nullptr;
            const int from = origin ? generation().placeOf(origin->parents[0]) : -1;
            if (from >= 0 && m_state.cloud().rows[static_cast<std::size_t>(from)] >= 0) {
                const QPointF start = m_drawing.plane.toPixel(m_state.cloud().points[rowAt(from)]);
                point.at = start + (point.at - start) * m_progress;
            }
        }
        if (watched && place == m_state.training().place) {
            ring(point,
                 LessonText::tr("#%1 recorded").arg(generation().pool[static_cast<std::size_t>(place)].id));
        } else if (place == m_state.selected() || (child >= before && child >= 0 && landed - before == 1)) {
            ring(point, QStringLiteral("#%1").arg(generation().pool[static_cast<std::size_t>(place)].id));
        }
        add(std::move(point));
    }
    drawTrained();
    if (m_state.training().isShown()) {
        paintCurve(m_band);
    }
}

void LessonPainter::drawDominance()
{
    const int selected = m_state.selected();
    std::vector<Role> roles(m_state.cloud().places.size(), Role::Faded);
    if (selected >= 0 && m_state.cloud().rows[static_cast<std::size_t>(selected)] >= 0) {
        const auto row = rowAt(selected);
        const lesson::Relations relations = lesson::relationsOf(m_state.cloud(), static_cast<int>(row));
        const auto give = [&](const std::vector<int>& rows, Role role) {
            for (const int other : rows) {
                roles[static_cast<std::size_t>(other)] = role;
            }
        };
        give(relations.dominators, Role::Dominator);
        give(relations.dominated, Role::Dominated);
        give(relations.equal, Role::Equal);
        roles[row] = Role::Parent;
        const QPointF corner = m_drawing.plane.toPixel(m_state.cloud().points[row]);
        const QRectF& plane = m_drawing.plane.area();
        m_drawing.region = QRectF(QPointF(corner.x(), plane.top()), QPointF(plane.right(), corner.y()));
        QColor fill = m_look.dominated;
        fill.setAlphaF(0.16F);
        m_painter.fillRect(m_drawing.region, fill);
        m_painter.setPen(QPen(m_look.dominated, m_look.line, Qt::DashLine));
        m_painter.drawLine(corner, m_drawing.region.topLeft());
        m_painter.drawLine(corner, m_drawing.region.bottomRight());
    }
    const auto& candidates = m_state.task().candidates;
    for (std::size_t row = 0; row < roles.size(); ++row) {
        const int place = m_state.cloud().places[row];
        DrawnPoint point = pointOf(place, roles[row]);
        const QString id = QStringLiteral("#%1").arg(generation().pool[static_cast<std::size_t>(place)].id);
        const bool candidate = std::ranges::find(candidates, place) != candidates.end();
        if (place == selected || candidate) {
            ring(point, id);
        }
        if (place != selected) {
            add(std::move(point));
        }
    }
    if (selected >= 0 && m_state.cloud().rows[static_cast<std::size_t>(selected)] >= 0) { // above the others
        DrawnPoint point = pointOf(selected, Role::Parent);
        ring(point, QStringLiteral("#%1").arg(generation().pool[static_cast<std::size_t>(selected)].id));
        add(std::move(point));
    }
    ringHidden();
}

void LessonPainter::drawSort()
{
    const int peeled = m_state.step();
    const auto& ranks = m_state.ranks();
    for (int rank = 0; rank < peeled; ++rank) {
        paintStairs(rank, ranks, rank == peeled - 1);
    }
    const bool counts = ranks.size() <= mostCounts;
    const auto dominators =
        counts ? lesson::dominatorCounts(m_state.cloud(), ranks, peeled) : std::vector<int>(ranks.size(), 0);
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        const bool off = ranks[row] < peeled;
        DrawnPoint point =
            pointOf(m_state.cloud().places[row], off ? Role::Plain : Role::Faded, off ? ranks[row] : -1);
        if (!off && counts) {
            point.label = QString::number(dominators[row]);
        }
        add(std::move(point));
    }
    ringHidden();
}

void LessonPainter::drawCrowding()
{
    const auto& ranks = m_state.ranks();
    const std::vector<int> front = lesson::rowsOf(ranks, m_state.front());
    paintStairs(m_state.front(), ranks, true);
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        if (ranks[row] != m_state.front()) {
            add(pointOf(m_state.cloud().places[row], Role::Faded));
        }
    }
    const int selected = m_state.selected();
    const int row = selected >= 0 ? m_state.cloud().rows[static_cast<std::size_t>(selected)] : -1;
    if (std::ranges::find(front, row) != front.end()) {
        paintBox(row, front);
    }
    const std::vector<double> distances = evolution::crowdingDistances(m_state.cloud().points, front);
    for (std::size_t i = 0; i < front.size(); ++i) {
        const int place = m_state.cloud().places[static_cast<std::size_t>(front[i])];
        DrawnPoint point = pointOf(place, Role::Plain, m_state.front());
        if (front.size() <= mostCounts) {
            point.label = distanceText(distances[i]);
        }
        if (place == selected) {
            ring(point, distanceText(distances[i]));
        }
        add(std::move(point));
    }
    ringHidden();
}

void LessonPainter::drawSelection()
{
    const lesson::Selection selection = lesson::selectionAt(*m_state.lesson(), m_state.step());
    const auto& ranks = m_state.ranks();
    const int cut = generation().record.cutRank;
    std::vector<QString> labels(generation().pool.size());
    if (!selection.distances.empty() && selection.distances.size() <= mostCounts) {
        const auto& front = m_state.lesson()->fronts()[static_cast<std::size_t>(cut)];
        for (std::size_t i = 0; i < front.size(); ++i) {
            labels[static_cast<std::size_t>(front[i])] = distanceText(selection.distances[i]);
        }
    }
    for (int rank = 0; rank <= selection.front && rank < m_state.lesson()->drawnFronts(); ++rank) {
        paintStairs(rank, ranks, rank == selection.front);
    }
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        const int place = m_state.cloud().places[row];
        const lesson::Fate fate = selection.fates[static_cast<std::size_t>(place)];
        const Role role = fate == lesson::Fate::Kept         ? Role::Plain
                          : fate == lesson::Fate::InQuestion ? Role::InQuestion
                          : fate == lesson::Fate::Dropped    ? Role::Dropped
                                                             : Role::Faded;
        const bool coloured = role == Role::Plain || role == Role::InQuestion;
        DrawnPoint point = pointOf(place, role, coloured ? ranks[row] : -1);
        point.label = labels[static_cast<std::size_t>(place)];
        if (std::ranges::find(selection.droppedNow, place) != selection.droppedNow.end() &&
            selection.droppedNow.size() == 1) {
            ring(point, point.label);
        }
        add(std::move(point));
    }
    ringHidden();
    paintLineUp(m_band, selection);
}

/// With more than two objectives: who is on the first front though the picture does not show why.
void LessonPainter::ringHidden()
{
    const auto axes = m_state.axes();
    for (const int row : lesson::hiddenFront(m_state.cloud(), m_state.ranks(), axes[0], axes[1])) {
        const QPointF at = m_drawing.plane.toPixel(m_state.cloud().points[static_cast<std::size_t>(row)]);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.text, m_look.line * 0.8, Qt::DotLine));
        m_painter.drawEllipse(at, m_marker + 4, m_marker + 4);
        m_hidden.push_back(at); // labels keep off it
    }
}

LessonDrawing drawLesson(QPainter& painter, const QRectF& area, const LessonState& state,
                         const LessonLook& look, double progress)
{
    return LessonPainter(painter, state, look, progress).draw(area);
}

} // namespace snac::widgets
