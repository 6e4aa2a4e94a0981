/* The carry-on run in C, layout and bits of shared/simulation/run: the measure of what the engine in TypeScript costs.
   Build: cc -O3 -o twin twin.c -lm. Use: twin <model> <iterations> <rounds> <result>; prints the median in ms. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define BLOCK 128
#define PIECES 32
#define OCTAVES 31

static int32_t n, links, risks, linked, ranges, tableLength, rngStart;
static double costOfDelay, neededBy, certainCost, certainLoss;
static int32_t *shape, *lower, *upper, *boxRange, *boxKey, *first, *items, *linkKind;
static int32_t *riskKey, *riskRange, *partKey, *riskFirst, *riskBoxes;
static double *low, *likely, *high, *early, *rate, *fixedCost, *limit, *lag, *sign, *share;
static float *tables;

static void *readAs(FILE *from, size_t size, size_t count) {
  void *room = malloc(size * (count ? count : 1));
  if (!room || fread(room, size, count, from) != count) exit(1);
  return room;
}

static inline uint32_t mix(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x85ebca6bu;
  h = (h ^ (h >> 13)) * 0xc2b2ae35u;
  return h ^ (h >> 16);
}
static inline uint32_t streamOf(uint32_t iteration) { return mix(mix((uint32_t)rngStart) + iteration * 0x9e3779b1u); }
static inline double uniform(uint32_t stream, uint32_t key) {
  uint32_t h = mix(stream ^ key), g = mix(h + 0x6d2b79f5u);
  return ((h >> 5) * 67108864.0 + (g >> 6) + 0.5) / 9007199254740992.0;
}
static double halfQuantile(const float *table, double mode, double v) {
  uint32_t top = (uint32_t)(v * 4294967296.0);
  int k = top == 0 ? 32 : __builtin_clz(top);
  if (k == 0) k = 1;
  if (k > OCTAVES) return table[0] * pow(v * 4294967296.0, 1 / (1 + 4 * mode));
  double t = (v * (double)(1ull << (k + 1)) - 1) * PIECES;
  int piece = (int)t < PIECES - 1 ? (int)t : PIECES - 1;
  const float *at = table + (OCTAVES - k) * PIECES + piece;
  return at[0] + ((double)at[1] - at[0]) * (t - piece);
}

static uint32_t streams[BLOCK];
static double column[BLOCK];
static int32_t all[BLOCK], hit[BLOCK];

static void fill(int32_t key, const int32_t *lanes, int count) {
  for (int k = 0; k < count; k++) column[k] = uniform(streams[lanes[k]], (uint32_t)key);
}
static void quantiles(int r, const int32_t *lanes, int count, double *into, int at, int step) {
  double a = low[r], m = likely[r], b = high[r], width = b - a;
  if (shape[r] == 0) {
    for (int k = 0; k < count; k++) into[lanes[k] * step + at] = m;
  } else if (shape[r] == 1) {
    for (int k = 0; k < count; k++) {
      double u = column[k];
      into[lanes[k] * step + at] = u * width < m - a ? a + sqrt(u * width * (m - a)) : b - sqrt((1 - u) * width * (b - m));
    }
  } else {
    const float *below = tables + lower[r], *above = tables + upper[r];
    double l = (m - a) / width, h = (b - m) / width;
    for (int k = 0; k < count; k++) {
      double u = column[k];
      into[lanes[k] * step + at] =
          u < 0.5 ? a + width * halfQuantile(below, l, u) : b - width * halfQuantile(above, h, 1 - u);
    }
  }
}

static double *drawn, *parts, *length, *start, *end;
static int32_t *occurred, *from, fired[BLOCK], *critical, *overLimit;

static void draw(int begin, int count) {
  for (int lane = 0; lane < BLOCK; lane++) streams[lane] = streamOf((uint32_t)(begin + lane));
  for (int i = 0; i < n; i++) {
    fill(boxKey[i], all, count);
    quantiles(boxRange[i], all, count, drawn, i, n);
  }
  memset(fired, 0, sizeof fired);
  for (int r = 0; r < risks; r++) {
    fill(riskKey[r], all, count);
    int found = 0;
    for (int lane = 0; lane < count; lane++)
      if (column[lane] < share[r]) {
        hit[found++] = lane;
        occurred[lane * risks + fired[lane]++] = r;
      }
    for (int part = 3 * r; part < 3 * r + 3; part++) {
      if (riskRange[part] >= 0) {
        fill(partKey[part], hit, found);
        quantiles(riskRange[part], hit, found, parts, part, 3 * risks);
      }
      for (int k = 0; k < found; k++) {
        double *at = parts + hit[k] * 3 * risks + part;
        *at = riskRange[part] < 0 ? 0 : *at * sign[r];
      }
    }
  }
}

static double allowedStart(int link, double own) {
  int before = items[link];
  switch (linkKind[link]) {
  case 1: return start[before] + lag[link];
  case 2: return end[before] + lag[link] - own;
  case 3: return start[before] + 1 + lag[link] - own;
  default: return end[before] + lag[link];
  }
}

static void one(int lane, int at, int iterations, double *out) {
  const double *part = parts + lane * 3 * risks;
  const int32_t *which = occurred + lane * risks;
  memcpy(length, drawn + lane * n, n * sizeof *length);
  for (int f = 0; f < fired[lane]; f++) {
    double days = part[3 * which[f] + 1];
    if (days == 0) continue;
    for (int e = riskFirst[which[f]]; e < riskFirst[which[f] + 1]; e++) {
      double longer = length[riskBoxes[e]] + days;
      length[riskBoxes[e]] = longer > 0 ? longer : 0;
    }
  }
  int last = -1;
  double latest = -INFINITY;
  for (int i = 0; i < n; i++) {
    double begin = early[i];
    int who = -1;
    for (int link = first[i]; link < first[i + 1]; link++) {
      double allowed = allowedStart(link, length[i]);
      if (allowed > begin) { begin = allowed; who = items[link]; }
    }
    start[i] = begin;
    end[i] = begin + length[i];
    from[i] = who;
    if (end[i] > latest) { latest = end[i]; last = i; }
  }
  double losses = 0, gains = 0, cost = certainCost, risk = 0;
  for (int f = 0; f < fired[lane]; f++) {
    double loss = part[3 * which[f] + 2];
    if (loss > 0) losses += loss; else gains += -loss;
  }
  for (int i = 0; i < n; i++) cost += (end[i] - start[i]) * rate[i] + fixedCost[i];
  for (int f = 0; f < fired[lane]; f++) risk += part[3 * which[f]];
  cost += risk;
  double finish = last < 0 || latest < 0 ? 0 : latest;
  double late = isnan(neededBy) || finish < neededBy ? 0 : finish - neededBy;
  out[at] = finish;
  out[iterations + at] = cost;
  out[2 * iterations + at] = gains - losses - certainLoss - cost - late * costOfDelay;
  for (int i = 0; i < n; i++) if (end[i] - start[i] > limit[i]) overLimit[i]++;
  for (int i = last; i >= 0; i = from[i]) critical[i]++;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **words) {
  FILE *model = count == 5 ? fopen(words[1], "rb") : NULL;
  if (!model) return 1;
  int32_t *sizes = readAs(model, 4, 8);
  n = sizes[0]; links = sizes[1]; risks = sizes[2]; linked = sizes[3];
  ranges = sizes[4]; tableLength = sizes[5]; rngStart = sizes[6];
  double *sums = readAs(model, 8, 4);
  costOfDelay = sums[0]; neededBy = sums[1]; certainCost = sums[2]; certainLoss = sums[3];
#define READ(name, size, length) name = readAs(model, size, length)
  READ(low, 8, ranges); READ(likely, 8, ranges); READ(high, 8, ranges);
  READ(early, 8, n); READ(rate, 8, n); READ(fixedCost, 8, n); READ(limit, 8, n); READ(lag, 8, links);
  READ(sign, 8, risks); READ(share, 8, risks);
  READ(shape, 4, ranges); READ(lower, 4, ranges); READ(upper, 4, ranges);
  READ(boxRange, 4, n); READ(boxKey, 4, n); READ(first, 4, n + 1); READ(items, 4, links); READ(linkKind, 4, links);
  READ(riskKey, 4, risks); READ(riskRange, 4, 3 * risks); READ(partKey, 4, 3 * risks);
  READ(riskFirst, 4, risks + 1); READ(riskBoxes, 4, linked); READ(tables, 4, tableLength);
  int iterations = atoi(words[2]), rounds = atoi(words[3]);
  double *out = malloc(24 * iterations), *ms = malloc(8 * rounds);
  drawn = malloc(8 * n * BLOCK); parts = malloc(24 * risks * BLOCK); occurred = malloc(4 * risks * BLOCK);
  length = malloc(8 * n); start = malloc(8 * n); end = malloc(8 * n); from = malloc(4 * n);
  critical = malloc(4 * n); overLimit = malloc(4 * n);
  for (int lane = 0; lane < BLOCK; lane++) all[lane] = lane;
  for (int round = 0; round < rounds; round++) {
    struct timespec a, z;
    clock_gettime(CLOCK_MONOTONIC, &a);
    memset(critical, 0, 4 * n);
    memset(overLimit, 0, 4 * n);
    for (int begin = 0; begin < iterations; begin += BLOCK) {
      int lanes = iterations - begin < BLOCK ? iterations - begin : BLOCK;
      draw(begin, lanes);
      for (int lane = 0; lane < lanes; lane++) one(lane, begin + lane, iterations, out);
    }
    clock_gettime(CLOCK_MONOTONIC, &z);
    ms[round] = (z.tv_sec - a.tv_sec) * 1e3 + (z.tv_nsec - a.tv_nsec) / 1e6;
  }
  qsort(ms, rounds, 8, ascending);
  printf("%.3f\n", ms[rounds / 2]);
  FILE *result = fopen(words[4], "wb");
  if (!result) return 1;
  fwrite(out, 8, 3 * (size_t)iterations, result);
  fwrite(critical, 4, n, result);
  fwrite(overLimit, 4, n, result);
  return fclose(result);
}
