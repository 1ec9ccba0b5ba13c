// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_state.h"

#include "lesson_picture.h"
#include "lesson_text.h"

#include <algorithm>

namespace snac::widgets {

using lesson::Scene;
using lesson::Task;

LessonState::LessonState(QObject* parent)
    : LessonSteps(parent)
{
}

void LessonState::setLesson(lesson::LessonPtr lesson, Evaluator evaluator)
{
    const bool sameAxes = m_lesson && lesson &&
                          m_lesson->generation().axes.size() == lesson->generation().axes.size() &&
                          m_lesson->generation().name == lesson->generation().name;
    m_lesson = std::move(lesson);
    m_evaluator = std::move(evaluator);
    m_trainer = {};
    m_training = {};
    if (!sameAxes) {
        m_axes = {0, m_lesson && m_lesson->generation().axes.size() > 1 ? std::size_t{1} : std::size_t{0}};
    }
    m_front = 0;
    if (m_lesson) {
        const int cut = m_lesson->generation().record.cutRank;
        m_front = cut >= 0 && cut < m_lesson->drawnFronts() ? cut : 0;
    }
    m_byHand = false;
    m_hand = {};
    m_step = std::clamp(m_step, 0, stepCount() - 1);
    startStep();
}

void LessonState::copyFrom(const LessonState& other)
{
    m_lesson = other.m_lesson;
    m_evaluator = other.m_evaluator;
    m_scene = other.m_scene;
    m_step = other.m_step;
    m_axes = other.m_axes;
    m_front = other.m_front;
    m_selected = other.m_selected;
    m_cloud = other.m_cloud;
    m_ranks = other.m_ranks;
    m_moved = other.m_moved;
    m_task = other.m_task;
    m_marked = other.m_marked;
    m_verdict = other.m_verdict;
    m_answerShown = other.m_answerShown;
    m_byHand = other.m_byHand;
    m_gene = other.m_gene;
    m_hand = other.m_hand;
    m_training = other.m_training;
    tell();
}

int LessonState::stepCount() const
{
    return m_lesson ? lesson::stepCount(*m_lesson, m_scene, m_front) : 1;
}

void LessonState::setScene(Scene scene)
{
    if (scene == m_scene) {
        return;
    }
    m_scene = scene;
    m_step = 0;
    m_byHand = false;
    m_training = {};
    startStep();
}

void LessonState::setStep(int step)
{
    const int now = std::clamp(step, 0, stepCount() - 1);
    if (now == m_step) {
        return;
    }
    m_step = now;
    m_training = {};
    startStep();
}

void LessonState::setSceneIndex(int index)
{
    setScene(static_cast<Scene>(std::clamp(index, 0, lesson::sceneCount - 1)));
}

QString LessonState::titleOf(int index) const
{
    return sceneTitle(static_cast<Scene>(index));
}

QString LessonState::keyOf(int index) const
{
    return sceneKey(static_cast<Scene>(index));
}

QString LessonState::headline() const
{
    return stepText(*this);
}

void LessonState::paint(QPainter& painter, const QRectF& area, const LessonLook& look) const
{
    (void)drawLesson(painter, area, *this, look);
}

std::unique_ptr<LessonSteps> LessonState::copied() const
{
    auto copy = std::make_unique<LessonState>();
    copy->copyFrom(*this);
    return copy;
}

void LessonState::setAxes(std::size_t x, std::size_t y)
{
    const std::size_t count = m_lesson ? m_lesson->generation().axes.size() : 0;
    if (x >= count || y >= count || (x == y && count > 1)) {
        return;
    }
    m_axes = {x, y};
    startStep();
}

void LessonState::setFront(int front)
{
    if (!m_lesson || front < 0 || front >= m_lesson->drawnFronts() || front == m_front) {
        return;
    }
    m_front = front;
    m_step = m_scene == Scene::Crowding ? 0 : m_step;
    startStep();
}

/// What a step begins with: the record's points, the point it is about, an open question.
void LessonState::startStep()
{
    m_moved = false;
    m_selected = -1;
    if (m_lesson) {
        m_cloud = m_lesson->cloud();
        m_ranks = m_lesson->ranks();
        m_selected = lesson::lookedAt(*m_lesson, m_scene, m_step, m_front, m_axes[0]);
    } else {
        m_cloud = {};
        m_ranks.clear();
    }
    m_marked.clear();
    m_verdict = Verdict::None;
    m_answerShown = false;
    renewTask();
    tell();
}

void LessonState::renewTask()
{
    m_task = {};
    if (!isEmpty() && m_cloud.points.size() > 0) {
        m_task = lesson::taskOf(*m_lesson, {m_scene, m_step, m_front, m_axes[0], &m_cloud, &m_ranks});
    }
}

void LessonState::select(int place)
{
    if (place == m_selected) {
        return;
    }
    m_selected = place;
    tell();
}

void LessonState::selectNeighbour(int direction)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < m_cloud.places.size(); ++row) {
        const bool inScene = m_scene != Scene::Crowding || m_ranks[row] == m_front;
        const bool isParent = m_cloud.places[row] < static_cast<int>(m_lesson->generation().parentCount());
        const bool early = m_scene == Scene::Population || m_scene == Scene::Offspring;
        if (inScene && (!early || isParent || m_lesson->generation().parentCount() == 0)) {
            rows.push_back(static_cast<int>(row));
        }
    }
    if (rows.empty()) {
        return;
    }
    std::ranges::stable_sort(
        rows, {}, [&](int row) { return m_cloud.points[static_cast<std::size_t>(row)][m_axes[0]]; });
    const auto placeAt = [&](std::size_t i) { return m_cloud.places[static_cast<std::size_t>(rows[i])]; };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (placeAt(i) == m_selected) {
            const auto last = static_cast<int>(rows.size()) - 1;
            select(placeAt(static_cast<std::size_t>(std::clamp(static_cast<int>(i) + direction, 0, last))));
            return;
        }
    }
    select(placeAt(direction > 0 ? 0 : rows.size() - 1));
}

bool LessonState::canMove() const
{
    return m_scene == Scene::Dominance || m_scene == Scene::Crowding;
}

void LessonState::move(int place, double x, double y)
{
    if (!canMove() || place < 0 || static_cast<std::size_t>(place) >= m_cloud.rows.size()) {
        return;
    }
    const int row = m_cloud.rows[static_cast<std::size_t>(place)];
    if (row < 0) {
        return;
    }
    const std::size_t first = static_cast<std::size_t>(row) * m_cloud.points.dimensions;
    m_cloud.points.values[first + m_axes[0]] = x;
    if (m_axes[1] != m_axes[0]) {
        m_cloud.points.values[first + m_axes[1]] = y;
    }
    m_moved = true;
    m_selected = place;
    recompute();
    tell();
}

void LessonState::recompute()
{
    m_ranks = evolution::nonDominatedRanks(m_cloud.points);
    m_marked.clear();
    m_verdict = Verdict::None;
    m_answerShown = false;
    if (m_scene == Scene::Crowding) { // another one may be the most crowded now
        renewTask();
    }
}

void LessonState::resetMoves()
{
    if (!m_moved) {
        return;
    }
    const int selected = m_selected;
    startStep();
    select(selected);
}

void LessonState::answer(int place)
{
    m_selected = place;
    const auto& candidates = m_task.candidates;
    const bool among = candidates.empty() || std::ranges::find(candidates, place) != candidates.end();
    if (m_byHand && m_scene == Scene::Offspring) {
        chooseParent(place);
        return;
    }
    if (m_task.kind == Task::Kind::One && among && place >= 0) {
        m_marked = {place};
        check();
        return;
    }
    if (m_task.kind == Task::Kind::Several && among && place >= 0) {
        const auto found = std::ranges::find(m_marked, place);
        if (found == m_marked.end()) {
            m_marked.push_back(place);
        } else {
            m_marked.erase(found);
        }
        m_verdict = Verdict::None;
        m_answerShown = false;
    }
    tell();
}

void LessonState::check()
{
    if (m_task.kind == Task::Kind::None) {
        return;
    }
    m_answerShown = false;
    m_verdict = lesson::isRight(m_task, m_marked, m_cloud) ? Verdict::Right : Verdict::Wrong;
    tell();
}

void LessonState::showAnswer()
{
    if (m_task.kind == Task::Kind::One || m_task.kind == Task::Kind::Several) {
        m_marked = m_task.right;
        m_verdict = Verdict::None;
        m_answerShown = true;
        tell();
    }
}

bool LessonState::canBeByHand() const
{
    if (isEmpty() || m_lesson->generation().parentCount() < 2 || m_lesson->generation().genes.empty()) {
        return false;
    }
    const std::size_t genes = m_lesson->generation().genes.size();
    return std::ranges::all_of(m_lesson->generation().pool, [&](const lesson::Individual& one) {
        return one.genome.values.size() == genes;
    });
}

void LessonState::setByHand(bool byHand)
{
    if (byHand == m_byHand || (byHand && (!canBeByHand() || m_scene != Scene::Offspring))) {
        return;
    }
    m_byHand = byHand;
    m_marked.clear();
    m_verdict = Verdict::None;
    m_answerShown = false;
    if (m_byHand) {
        m_hand = {};
        m_hand.parents = {0, 1};
        m_nextParent = 0;
        m_gene = 0;
        makeByHand();
    }
    tell();
}

/// The child begins as the first parent.
void LessonState::makeByHand()
{
    const lesson::Generation& generation = m_lesson->generation();
    m_hand.fromSecond.assign(generation.genes.size(), false);
    m_hand.mutated.assign(generation.genes.size(), false);
    m_hand.genome = generation.pool[static_cast<std::size_t>(m_hand.parents[0])].genome;
}

void LessonState::chooseParent(int place)
{
    if (!m_byHand || place < 0 || place >= static_cast<int>(m_lesson->generation().parentCount()) ||
        place == m_hand.parents[static_cast<std::size_t>(1 - m_nextParent)]) {
        return;
    }
    m_hand.parents[static_cast<std::size_t>(m_nextParent)] = place;
    m_nextParent = 1 - m_nextParent;
    m_selected = place;
    makeByHand();
    tell();
}

void LessonState::flipGene(std::size_t gene)
{
    if (!m_byHand || gene >= m_hand.fromSecond.size()) {
        return;
    }
    m_gene = gene;
    m_hand.fromSecond[gene] = !m_hand.fromSecond[gene];
    m_hand.mutated[gene] = false;
    const auto parent = static_cast<std::size_t>(m_hand.parents[m_hand.fromSecond[gene] ? 1 : 0]);
    m_hand.genome.values[gene] = m_lesson->generation().pool[parent].genome.values[gene];
    tell();
}

namespace {

/// The next value of a list or of whole numbers; a range of real numbers goes on by a tenth of it. After the
/// last the first.
double nextGeneValue(const space::Domain& domain, double value)
{
    if (const auto* real = std::get_if<space::RealRange>(&domain)) {
        const double next = value + (real->high - real->low) / 10.0;
        return next > real->high ? real->low : next;
    }
    if (const auto* range = std::get_if<space::IntegerRange>(&domain)) {
        return value + 1.0 > static_cast<double>(range->high) ? static_cast<double>(range->low) : value + 1.0;
    }
    return value + 1.0 >= static_cast<double>(space::cardinality(domain)) ? 0.0 : value + 1.0;
}

} // namespace

void LessonState::mutateGene(std::size_t gene)
{
    if (!m_byHand || gene >= m_hand.mutated.size()) {
        return;
    }
    m_gene = gene;
    m_hand.mutated[gene] = true;
    m_hand.genome.values[gene] =
        nextGeneValue(m_lesson->generation().genes[gene].domain, m_hand.genome.values[gene]);
    tell();
}

void LessonState::setGene(std::size_t gene)
{
    if (m_lesson && gene < m_lesson->generation().genes.size() && gene != m_gene) {
        m_gene = gene;
        tell();
    }
}

std::optional<std::vector<double>> LessonState::handMadeObjectives() const
{
    return m_byHand && m_evaluator ? m_evaluator(m_hand.genome) : std::nullopt;
}

void LessonState::tell()
{
    Q_EMIT changed();
}

} // namespace snac::widgets
