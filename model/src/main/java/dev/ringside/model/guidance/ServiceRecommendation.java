package dev.ringside.model.guidance;

import java.util.List;

/**
 * Which service fits.
 *
 * @param reasons the questions whose answers speak for it
 * @param against those whose answers another service would fit better
 * @param certain whether an answer leaves no other choice
 */
public record ServiceRecommendation(
        Service service, List<ServiceQuestion> reasons, List<ServiceQuestion> against, boolean certain) {
    public ServiceRecommendation {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }
}
